import type { Verification } from '@integra/shared-types/certificates';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../../../components/ui/fact-list.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
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
        layout="tiles"
        facts={[
          { label: t('verify.holder'), value: holder.text ?? t('verify.holderHidden') },
          { label: t('one.completedOn'), value: format.day(completedOn) },
          { label: t('one.issuedOn'), value: format.day(issuedOn) },
          { label: t('one.duration'), value: format.minutes(hours * 60) },
          { label: t('one.language'), value: format.language(language) },
          { label: t('verify.version'), value: format.number(versionNumber) },
          { label: t('verify.issuer'), value: issuer },
          { label: t('one.serial'), value: serial },
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
