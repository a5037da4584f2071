import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { Notice } from '../../../components/ui/notice.js';
import { LoginForm } from '../../../features/accounts/components/login-form.js';
import { useSession } from '../../../lib/session/session.js';
import { elsewhere } from '../../../lib/session/steps.js';
import { useSite } from '../../../lib/site/site.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  const { data: session } = useSession();
  const { search } = useLocation();
  const site = useSite();

  const path = session ? elsewhere(session, 'signed_out', search) : null;
  if (path) return <Navigate to={path} replace />;
  return (
    <PageFrame title={t('login.title')} width="form">
      {site?.needsSetUp && (
        <Notice kind="info" title={t('login.needsSetUpTitle')}>
          <p>{t('login.needsSetUp')}</p>
        </Notice>
      )}
      <LoginForm />
    </PageFrame>
  );
};
