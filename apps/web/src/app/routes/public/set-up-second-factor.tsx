import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { SecondFactorSetUp } from '../../../features/accounts/components/second-factor-set-up.js';
import { useRefreshSession } from '../../../lib/session/use-refresh-session.js';
import { RequireStep } from '../../require-step.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  const refreshSession = useRefreshSession();
  // From the confirmation on the session is a full one, but the recovery codes stand on this page only.
  const [isHeld, setHeld] = useState(false);
  return (
    <RequireStep step="enrol_second_factor" isHeld={isHeld}>
      <PageFrame title={t('secondFactorSetUp.title')} lead={t('secondFactorSetUp.lead')} width="form">
        <SecondFactorSetUp
          isPasswordAsked={false}
          onConfirmed={() => setHeld(true)}
          onFinished={() => {
            setHeld(false);
            // Where that fails the page stays; the next request meets the same trouble and says so.
            refreshSession().catch(() => undefined);
          }}
        />
      </PageFrame>
    </RequireStep>
  );
};
