import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { useSession } from '../../../lib/session/session.js';
import { nextPath } from '../../../lib/session/steps.js';
import { useLogout } from '../../../lib/session/use-logout.js';

type EntranceGuardProps = { children: ReactNode };

/**
 * Pages that make an account and sign in: leads on once that happened, and stops whoever came with a session of another account
 * from mixing the two up.
 */
export const EntranceGuard = ({ children }: EntranceGuardProps) => {
  const { t } = useTranslation('accounts');
  const { t: tFrame } = useTranslation();
  const { data: session } = useSession();
  const logout = useLogout();
  const [cameSignedIn, setCameSignedIn] = useState<boolean | null>(null);
  if (session !== undefined && cameSignedIn === null) setCameSignedIn(session !== null);

  if (!session) return children;
  if (!cameSignedIn) return <Navigate to={nextPath(session, '')} replace />;
  return (
    <PageFrame title={t('invitation.title')} width="form">
      <Notice
        kind="attention"
        title={t('invitation.signedInTitle', { name: session.displayName })}
        actions={
          <Button isBusy={logout.isPending} onClick={() => logout.mutate()}>
            {tFrame('layout.logout')}
          </Button>
        }
      >
        <p>{t('invitation.signedIn')}</p>
      </Notice>
    </PageFrame>
  );
};
