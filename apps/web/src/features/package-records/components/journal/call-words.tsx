import type { Call } from '@integra/shared-types/scorm-playing';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Soft } from '../../../../components/ui/soft.js';
import { StatusLabel } from '../../../../components/ui/status-label.js';
import { PackageText } from '../package-text.js';
import styles from './journal.module.css';

/** Names of the standard, in every language the same. */
const METHODS: Readonly<Record<Exclude<Call[1], 'N'>, string>> = {
  I: 'Initialize',
  T: 'Terminate',
  C: 'Commit',
  G: 'GetValue',
  S: 'SetValue',
};

type CallWordsProps = { call: Call };

/** A call as the standard writes it, what was answered, and its error. */
export const CallWords = ({ call: [, method, argument, value, error] }: CallWordsProps) => {
  const { t } = useTranslation('packageRecords');
  return (
    <>
      <span className={styles.facts}>
        <span className={styles.name}>{method === 'N' ? t('journal.navigation') : <code>{METHODS[method]}</code>}</span>
        {argument !== '' && <PackageText isCode>{argument}</PackageText>}
        {(value !== '' || method === 'S') && (
          <span>
            <span className={styles.soft}>{t(method === 'S' ? 'journal.value' : 'journal.answer')}</span>{' '}
            {value === '' ? <Soft>{t('replay.empty')}</Soft> : <PackageText>{value}</PackageText>}
          </span>
        )}
      </span>
      {error !== '0' && (
        <StatusLabel tone="attention" icon={TriangleAlert}>
          {t('journal.error', { code: error })}
        </StatusLabel>
      )}
    </>
  );
};
