import type { Invited } from '@integra/shared-types/accounts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../../components/ui/copy-field.js';
import { Notice } from '../../../components/ui/notice.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { useSite } from '../../../lib/site/site.js';
import styles from './invited-notice.module.css';

type InvitedNoticeProps = { invited: Invited };

/** What happened to an invitation: sent, waiting in the outbox, or a link that is shown this once. */
export const InvitedNotice = ({ invited: { person, link, expiresAt } }: InvitedNoticeProps) => {
  const { t } = useTranslation('people');
  const format = useFormatters();
  const hasMail = useSite()?.hasMail ?? false;
  const { email } = person;
  const body = useRef<HTMLDivElement>(null);

  // The form that had the focus is gone.
  useEffect(() => body.current?.focus(), []);

  const until = <p>{t('invited.until', { date: format.dateTime(expiresAt) })}</p>;
  return (
    <div ref={body} tabIndex={-1} className={styles.invited}>
      {link === null ? (
        <Notice kind="success" title={t(hasMail ? 'invited.sentTitle' : 'invited.outboxTitle')}>
          <p>{t(hasMail ? 'invited.sent' : 'invited.outbox', { email })}</p>
          {until}
        </Notice>
      ) : (
        <>
          <Notice kind="success" title={t('invited.linkTitle')}>
            <p>{t('invited.linkText', { email })}</p>
            {until}
          </Notice>
          <CopyField label={t('invited.link')} description={t('invited.linkOnce')} value={link} />
        </>
      )}
    </div>
  );
};
