import type { Mail } from '@integra/shared-types/operations';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { CopyField } from '../../../../components/ui/copy-field.js';
import { Dialog } from '../../../../components/ui/dialog.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { FactList } from '../../../../components/ui/fact-list.js';
import { Notice } from '../../../../components/ui/notice.js';
import { Skeleton } from '../../../../components/ui/skeleton.js';
import { openedMailQuery } from '../../api/mails.js';
import { linksIn } from '../../links-in.js';
import styles from './mail-dialog.module.css';

type MailDialogProps = { mail: Mail; onClose: () => void };

/** A mail with its links, to be passed on by hand. */
export const MailDialog = ({ mail, onClose }: MailDialogProps) => {
  const { t } = useTranslation('operations');
  const { data: opened, error, refetch, isFetching } = useQuery(openedMailQuery(mail.id));
  return (
    <Dialog
      title={t('outbox.mailTitle', { to: mail.to })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('outbox.close')}</Button>}
    >
      <FactList
        facts={[
          { label: t('outbox.subject'), value: <span lang={mail.language}>{mail.subject}</span> },
          ...(mail.error ? [{ label: t('outbox.error'), value: mail.error }] : []),
        ]}
      />
      {opened ? (
        <MailText text={opened.text} lang={mail.language} />
      ) : error ? (
        <ErrorState error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
      ) : (
        <Skeleton count={6} />
      )}
    </Dialog>
  );
};

type MailTextProps = { text: string | null; lang: string };

const MailText = ({ text, lang }: MailTextProps) => {
  const { t } = useTranslation('operations');
  if (text === null) {
    return (
      <Notice kind="info">
        <p>{t('outbox.textGone')}</p>
      </Notice>
    );
  }
  const links = linksIn(text);
  return (
    <>
      <Notice kind="attention">
        <p>{t('outbox.secret')}</p>
      </Notice>
      {links.map((link, index) => (
        <CopyField
          key={link}
          label={links.length === 1 ? t('outbox.link') : t('outbox.linkNumber', { number: index + 1 })}
          value={link}
        />
      ))}
      <div className={styles.text} lang={lang}>
        {text}
      </div>
    </>
  );
};
