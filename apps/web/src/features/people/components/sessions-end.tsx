import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/ui/notice.js';
import { useSignedIn } from '../../../lib/session/session.js';

type SessionsEndProps = { accountId: string };

/** What changes somebody's rights ends their sessions; one's own too. */
export const SessionsEnd = ({ accountId }: SessionsEndProps) => {
  const { t } = useTranslation('people');
  const isOwn = useSignedIn().accountId === accountId;
  return (
    <Notice kind={isOwn ? 'attention' : 'info'}>
      <p>{t(isOwn ? 'sessionsEnd.own' : 'sessionsEnd.theirs')}</p>
    </Notice>
  );
};
