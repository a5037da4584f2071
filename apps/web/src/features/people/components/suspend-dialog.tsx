import { type PersonSummary, SuspendSchema } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/ui/form-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { suspend } from '../api/people.js';
import { usePersonChanged } from '../api/use-person-changed.js';

type SuspendDialogProps = { person: PersonSummary; onClose: () => void };

export const SuspendDialog = ({ person, onClose }: SuspendDialogProps) => {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const personChanged = usePersonChanged();
  const name = person.displayName ?? person.email;
  const form = useForm({
    schema: SuspendSchema,
    initial: { reason: '' },
    send: async (values) => {
      personChanged(await suspend(person.accountId, values));
      announce(t('suspend.done', { name }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('suspend.title', { name })}
      form={form}
      submitLabel={t('suspend.submit')}
      isDangerous
      onClose={onClose}
    >
      <p>{t('suspend.text')}</p>
      <TextArea
        {...form.field('reason')}
        label={t('field.reason')}
        description={t('suspend.reasonDescription')}
        rows={3}
        maxLength={500}
      />
    </FormDialog>
  );
};
