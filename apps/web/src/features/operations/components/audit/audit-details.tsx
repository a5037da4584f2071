import { useTranslation } from 'react-i18next';
import { useAuditText } from '../../use-audit-text.js';
import styles from './audit-list.module.css';

type AuditDetailsProps = { details: Readonly<Record<string, unknown>> };

/** Settings and ids that an entry holds beside what it is about. */
export const AuditDetails = ({ details }: AuditDetailsProps) => {
  const { t } = useTranslation();
  const { detailName, detailValue } = useAuditText();
  const stated = Object.entries(details).filter(([, value]) => value !== null);
  if (stated.length === 0) return null;
  return (
    <ul className={styles.details}>
      {stated.map(([key, value]) => (
        <li key={key}>
          {t('ui.label', { name: detailName(key) })} {detailValue(key, value)}
        </li>
      ))}
    </ul>
  );
};
