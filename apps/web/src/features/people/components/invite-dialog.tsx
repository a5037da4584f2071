import type { Invited } from '@integra/shared-types/accounts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Dialog } from '../../../components/ui/dialog.js';
import { InviteForm } from './invite-form.js';
import { InvitedNotice } from './invited-notice.js';

type InviteDialogProps = { onClose: () => void };

/** Asks for what an invitation needs, then says what became of it. */
export const InviteDialog = ({ onClose }: InviteDialogProps) => {
  const { t } = useTranslation('people');
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <Dialog
      title={t('invite.title')}
      onClose={onClose}
      actions={
        invited && (
          <>
            <Button onClick={() => setInvited(null)}>{t('invite.another')}</Button>
            <Button look="primary" onClick={onClose}>
              {t('invite.done')}
            </Button>
          </>
        )
      }
    >
      {invited ? <InvitedNotice invited={invited} /> : <InviteForm onInvited={setInvited} onCancel={onClose} />}
    </Dialog>
  );
};
