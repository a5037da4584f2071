import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { PackageText } from '../package-text.js';
import styles from './journal.module.css';

type SavedValuesProps = { values: Readonly<Record<string, string>> };

/** What a commit saved; drawn when it is opened, because there may be a thousand. */
export const SavedValues = ({ values }: SavedValuesProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const [isOpen, setOpen] = useState(false);
  const saved = Object.entries(values);
  const text = t('journal.saved', { number: format.number(saved.length) });
  if (saved.length === 0) return <span>{text}</span>;
  return (
    <details className={styles.saved} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text}</summary>
      {isOpen && (
        <dl>
          {saved.map(([element, value]) => (
            <div key={element} className={styles.value}>
              <dt>
                <PackageText isCode>{element}</PackageText>
              </dt>
              <dd>
                <PackageText>{value}</PackageText>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
};
