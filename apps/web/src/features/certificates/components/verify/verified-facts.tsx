import type { Verification } from '@integra/shared-types/certificates';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { FactList } from '../fact-list.js';
import styles from './verification-result.module.css';

type VerifiedFactsProps = { certificate: NonNullable<Verification['certificate']> };

/** What was certified; of the holder only what they allow. Titles stand in the certificate's own language. */
export const VerifiedFacts = ({ certificate }: VerifiedFactsProps) => {
  const { t } = useTranslation('certificates');
  const format = useFormatters();
  const { kind, title, label, language, versionNumber, completedOn, issuedOn, hours } = certificate;
  const { competences, issuer, serial, holder } = certificate;
  return (
    <div className={styles.facts}>
      <div className={styles.course}>
        <p>{t(`verify.kind.${kind}`)}</p>
        <h3 className={styles.title} lang={language}>
          {title}
        </h3>
        {label !== null && (
          <p className={styles.label} lang={language}>
            {label}
          </p>
        )}
      </div>
      <FactList
        facts={[
          [t('verify.holder'), holder.text ?? t('verify.holderHidden')],
          [t('one.completedOn'), format.day(completedOn)],
          [t('one.issuedOn'), format.day(issuedOn)],
          [t('one.duration'), format.minutes(hours * 60)],
          [t('one.language'), format.language(language)],
          [t('verify.version'), format.number(versionNumber)],
          [t('verify.issuer'), issuer],
          [t('one.serial'), serial],
        ]}
      />
      {competences.length > 0 && (
        <div className={styles.competences}>
          <h3>{t('verify.competences')}</h3>
          <ul className={styles.list} lang={language}>
            {competences.map((competence) => (
              <li key={competence.code}>
                <span>
                  {competence.code} {competence.title}
                </span>
                <span className={styles.level}>
                  L{competence.level} · {competence.levelTitle}
                </span>
              </li>
            ))}
          </ul>
          <p className={styles.note}>{t('verify.competencesNote')}</p>
        </div>
      )}
    </div>
  );
};
