import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { beginSecondFactor } from '../api/second-factor.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorConfirmation } from './second-factor-confirmation.js';
import styles from './second-factor-set-up.module.css';

type SecondFactorSetUpProps = {
  /** The factor counts from now on; the recovery codes are on the page and must not be taken off it. */
  onConfirmed: () => void;
  /** The codes were kept. */
  onFinished: () => void;
};

/** Three steps in one place: get an app, scan and confirm, keep the recovery codes. */
export const SecondFactorSetUp = ({ onConfirmed, onFinished }: SecondFactorSetUpProps) => {
  const { t } = useTranslation('accounts');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useMutation({ mutationFn: beginSecondFactor });

  if (codes) return <RecoveryCodes codes={codes} onKept={onFinished} />;
  if (begin.data) {
    return (
      <SecondFactorConfirmation
        enrolment={begin.data}
        onConfirmed={(next) => {
          setCodes(next);
          onConfirmed();
        }}
      />
    );
  }
  return (
    <div className={styles.step}>
      <p>{t('secondFactorSetUp.what')}</p>
      <p>{t('secondFactorSetUp.app')}</p>
      {begin.error && <ErrorState error={begin.error} />}
      <div>
        <Button look="primary" isBusy={begin.isPending} onClick={() => begin.mutate()}>
          {t('secondFactorSetUp.begin')}
        </Button>
      </div>
    </div>
  );
};
