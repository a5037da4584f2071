import { AssignRoleSchema, type PersonSummary } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DateField } from '../../../components/ui/date-field.js';
import { FormDialog } from '../../../components/ui/form-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { giveRole } from '../api/people.js';
import { usePersonChanged } from '../api/use-person-changed.js';
import { endOfDay, today } from '../calendar-day.js';
import { draftOf, RoleDraftSchema } from '../role-drafts.js';
import { RoleFields } from './role-fields.js';
import { SessionsEnd } from './sessions-end.js';

const GiveRoleFormSchema = z.object({
  grant: RoleDraftSchema,
  validUntil: z.iso
    .date()
    .nullable()
    .transform((day) => day && endOfDay(day)),
  reason: AssignRoleSchema.shape.reason,
});

type GiveRoleDialogProps = { person: PersonSummary; onClose: () => void };

export const GiveRoleDialog = ({ person, onClose }: GiveRoleDialogProps) => {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const personChanged = usePersonChanged();
  const form = useForm({
    schema: GiveRoleFormSchema,
    initial: { grant: draftOf(null), validUntil: null as string | null, reason: '' },
    fieldOfCode: { role_scope_invalid: 'grant', role_not_assignable: 'grant' },
    send: async ({ grant, ...rest }) => {
      personChanged(await giveRole(person.accountId, { ...grant, ...rest }));
      announce(t('giveRole.done'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('giveRole.title', { name: person.displayName ?? person.email })}
      form={form}
      submitLabel={t('giveRole.submit')}
      onClose={onClose}
    >
      <RoleFields {...form.field('grant')} />
      <DateField
        {...form.field('validUntil')}
        label={t('field.validUntil')}
        description={t('field.validUntilDescription')}
        isOptional
        min={today()}
      />
      <TextField {...form.field('reason')} label={t('field.reason')} isOptional maxLength={500} autoComplete="off" />
      <SessionsEnd accountId={person.accountId} />
    </FormDialog>
  );
};
