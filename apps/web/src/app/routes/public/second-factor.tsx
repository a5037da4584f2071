import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { SecondFactorForm } from '../../../features/accounts/components/second-factor-form.js';
import { RequireStep } from '../../require-step.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  return (
    <RequireStep step="second_factor">
      <PageFrame title={t('secondFactor.title')} lead={t('secondFactor.lead')} width="form">
        <SecondFactorForm />
      </PageFrame>
    </RequireStep>
  );
};
