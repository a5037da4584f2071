import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/ui/dialog.js';
import { removeSecondFactor, renewRecoveryCodes } from '../api/second-factor.js';
import { PasswordDialog } from './password-dialog.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorSetUp } from './second-factor-set-up.js';

export type SecondFactorAct = 'setUp' | 'renew' | 'remove';

type SecondFactorDialogProps = { act: SecondFactorAct; onClose: () => void };

export const SecondFactorDialog = ({ act, onClose }: SecondFactorDialogProps) => {
  const { t } = useTranslation('accounts');
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  if (act === 'setUp') {
    return (
      <Dialog title={t('secondFactorSetUp.title')} onClose={onClose}>
        <SecondFactorSetUp isPasswordAsked onConfirmed={() => undefined} onFinished={onClose} />
      </Dialog>
    );
  }
  if (act === 'remove') {
    return (
      <PasswordDialog
        title={t('secondFactor.remove')}
        submitLabel={t('secondFactor.remove')}
        send={async (values) => {
          await removeSecondFactor(values);
          onClose();
        }}
        onClose={onClose}
      >
        <p>{t('secondFactor.removeText')}</p>
      </PasswordDialog>
    );
  }
  if (codes) {
    return (
      <Dialog title={t('recoveryCodes.title')} onClose={onClose}>
        <RecoveryCodes codes={codes} onKept={onClose} />
      </Dialog>
    );
  }
  return (
    <PasswordDialog
      title={t('recoveryCodes.renew')}
      submitLabel={t('recoveryCodes.renew')}
      send={async (values) => setCodes((await renewRecoveryCodes(values)).codes)}
      onClose={onClose}
    >
      <p>{t('recoveryCodes.renewText')}</p>
    </PasswordDialog>
  );
};
