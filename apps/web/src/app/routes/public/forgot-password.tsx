import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { Notice } from '../../../components/ui/notice.js';
import { ForgotPasswordForm } from '../../../features/accounts/components/forgot-password-form.js';
import { useSite } from '../../../lib/site/site.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  const hasNoMail = useSite()?.hasMail === false;
  return (
    <PageFrame title={t('forgot.title')} lead={t('forgot.lead')} width="form">
      {hasNoMail && (
        <Notice kind="info">
          <p>{t('forgot.noMail')}</p>
        </Notice>
      )}
      <ForgotPasswordForm />
    </PageFrame>
  );
};
