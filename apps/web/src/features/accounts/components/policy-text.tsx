import type { Policy } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../components/ui/markdown.js';
import { Notice } from '../../../components/ui/notice.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import styles from './policy-text.module.css';

type PolicyTextProps = { policy: Policy };

/** The privacy notice in full, with its version and, where nobody reviewed the translation yet, a word about that. */
export const PolicyText = ({ policy }: PolicyTextProps) => {
  const { t } = useTranslation('accounts');
  const format = useFormatters();
  return (
    <div className={styles.policy}>
      <p className={styles.version}>
        {t('policy.version', { version: policy.version, date: format.date(policy.publishedAt) })}
      </p>
      {policy.isMachineDrafted && (
        <Notice kind="info">
          <p>{t('policy.machineDrafted')}</p>
        </Notice>
      )}
      <Markdown text={policy.text} lang={policy.language} headingShift={-1} />
    </div>
  );
};
