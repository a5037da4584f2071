import type { Verification } from '@integra/shared-types/certificates';
import { WEB_PATHS } from '@integra/shared-types/web-paths';
import { Ban, CircleCheck, CircleQuestionMark, type LucideIcon, RefreshCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { groupCode } from './group-code.js';
import styles from './verification-result.module.css';
import { VerifiedFacts } from './verified-facts.js';

const ICON: Readonly<Record<Verification['status'], LucideIcon>> = {
  valid: CircleCheck,
  revoked: Ban,
  superseded: RefreshCcw,
  unknown: CircleQuestionMark,
};

type VerificationResultProps = {
  code: string;
  verification: Verification;
  /** It cannot be a code at all. */
  isMalformed?: boolean;
};

/** The answer first, in an icon and words; then what was certified. */
export const VerificationResult = ({ code, verification, isMalformed = false }: VerificationResultProps) => {
  const { t } = useTranslation('certificates');
  const format = useFormatters();
  const { status, certificate } = verification;
  const Icon = ICON[status];
  const date = certificate?.revokedOn ? format.day(certificate.revokedOn) : '';
  const newer = certificate?.supersededBy ?? null;
  return (
    <section className={styles.result} aria-labelledby="verification-status">
      <div className={styles.head} data-status={status}>
        <Icon className={styles.icon} />
        <div className={styles.words}>
          <h2 id="verification-status">{t(`verify.${status}`)}</h2>
          <p>{isMalformed ? t('verify.malformedText') : t(`verify.${status}Text`, { date })}</p>
          {newer !== null && (
            <p>
              <Link to={WEB_PATHS.verifyCertificate(newer)}>{t('verify.toNewer')}</Link>
            </p>
          )}
          <p className={styles.code}>
            {t('verify.codeShown')} <span className={styles.digits}>{groupCode(code)}</span>
          </p>
        </div>
      </div>
      {certificate && <VerifiedFacts certificate={certificate} />}
    </section>
  );
};
