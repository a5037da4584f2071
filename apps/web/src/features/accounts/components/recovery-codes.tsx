import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { saveTextFile } from '../../../lib/save-text-file.js';
import styles from './recovery-codes.module.css';

type RecoveryCodesProps = { codes: readonly string[]; onKept: () => void };

/** Shown once. The file's name says nothing about this site. */
export const RecoveryCodes = ({ codes, onKept }: RecoveryCodesProps) => {
  const { t } = useTranslation('accounts');
  return (
    <div className={styles.codes}>
      <Notice kind="attention" title={t('recoveryCodes.title')} isNew>
        <p>{t('recoveryCodes.text')}</p>
      </Notice>
      <ol className={styles.list} aria-label={t('recoveryCodes.title')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.actions} data-print="hide">
        <Button icon={Download} onClick={() => saveTextFile('recovery-codes.txt', codes.join('\n'))}>
          {t('recoveryCodes.download')}
        </Button>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('recoveryCodes.print')}
        </Button>
        <Button look="primary" onClick={onKept}>
          {t('recoveryCodes.kept')}
        </Button>
      </div>
    </div>
  );
};
