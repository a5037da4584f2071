import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ResetPasswordForm } from '../../../features/accounts/components/reset-password-form.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  const { token = '' } = useParams();
  return (
    <PageFrame title={t('reset.title')} width="form">
      <ResetPasswordForm token={token} />
    </PageFrame>
  );
};
