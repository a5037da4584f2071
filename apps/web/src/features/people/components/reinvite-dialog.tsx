import { type Invited, type PersonSummary, ReinviteSchema } from '@integra/shared-types/accounts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Dialog } from '../../../components/ui/dialog.js';
import { FormDialog } from '../../../components/ui/form-dialog.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { inviteAgain } from '../api/people.js';
import { usePersonChanged } from '../api/use-person-changed.js';
import { DeliveryField, useFirstDelivery } from './delivery-field.js';
import { InvitedNotice } from './invited-notice.js';

type ReinviteDialogProps = { person: PersonSummary; onClose: () => void };

/** Makes a new invitation for somebody who has not come in yet. */
export const ReinviteDialog = ({ person, onClose }: ReinviteDialogProps) => {
  const { t } = useTranslation('people');
  const delivery = useFirstDelivery();
  const personChanged = usePersonChanged();
  const [invited, setInvited] = useState<Invited | null>(null);
  const form = useForm({
    schema: ReinviteSchema,
    initial: { delivery },
    send: async (values) => {
      const answer = await inviteAgain(person.accountId, values);
      personChanged(answer.person);
      setInvited(answer);
    },
  });

  const title = t('reinvite.title', { name: person.displayName ?? person.email });
  if (invited) {
    return (
      <Dialog
        title={title}
        onClose={onClose}
        actions={
          <Button look="primary" onClick={onClose}>
            {t('invite.done')}
          </Button>
        }
      >
        <InvitedNotice invited={invited} />
      </Dialog>
    );
  }
  const byLink = form.values.delivery === 'link';
  return (
    <FormDialog
      title={title}
      form={form}
      submitLabel={t(byLink ? 'invite.submitLink' : 'invite.submitEmail')}
      onClose={onClose}
    >
      <p>{t('reinvite.text')}</p>
      <DeliveryField {...form.field('delivery')} />
    </FormDialog>
  );
};
