import type { Profile } from '@integra/shared-types/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { ShieldCheck, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { StatusLabel } from '../../../components/ui/status-label.js';
import { useRefreshSession } from '../../../lib/session/use-refresh-session.js';
import { profileQuery } from '../api/profile.js';
import { type SecondFactorAct, SecondFactorDialog } from './second-factor-dialog.js';
import styles from './second-factor-section.module.css';

type SecondFactorSectionProps = { profile: Profile };

/** Whether a second factor is on, how many recovery codes are left, and what can be done about it. */
export const SecondFactorSection = ({ profile }: SecondFactorSectionProps) => {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const refreshSession = useRefreshSession();
  const [act, setAct] = useState<SecondFactorAct | null>(null);
  const isOn = profile.hasSecondFactor;

  const close = () => {
    setAct(null);
    void client.invalidateQueries({ queryKey: profileQuery.queryKey });
    // The profile, read at the same time, says what is wrong where this fails.
    refreshSession().catch(() => undefined);
  };

  return (
    <div className={styles.section}>
      <p className={styles.state}>
        <StatusLabel tone={isOn ? 'passed' : 'neutral'} icon={isOn ? ShieldCheck : ShieldOff}>
          {t(isOn ? 'secondFactor.on' : 'secondFactor.off')}
        </StatusLabel>
        {isOn && <span>{t('recoveryCodes.left', { count: profile.recoveryCodesLeft })}</span>}
      </p>
      <div className={styles.actions}>
        {isOn ? (
          <>
            <Button onClick={() => setAct('renew')}>{t('recoveryCodes.renew')}</Button>
            <Button look="quiet" onClick={() => setAct('remove')}>
              {t('secondFactor.remove')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setAct('setUp')}>{t('secondFactorSetUp.title')}</Button>
        )}
      </div>
      {act && <SecondFactorDialog act={act} onClose={close} />}
    </div>
  );
};
