import type { PersonSummary } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormDialog } from '../../../components/ui/form-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { giveRole } from '../api/people.js';
import { usePersonChanged } from '../api/use-person-changed.js';
import { draftOf, RoleDraftSchema } from '../role-drafts.js';
import { RoleFields } from './role-fields.js';
import { SessionsEnd } from './sessions-end.js';

const GiveRoleFormSchema = z.object({ grant: RoleDraftSchema });

type GiveRoleDialogProps = { person: PersonSummary; onClose: () => void };

export const GiveRoleDialog = ({ person, onClose }: GiveRoleDialogProps) => {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const personChanged = usePersonChanged();
  const form = useForm({
    schema: GiveRoleFormSchema,
    initial: { grant: draftOf(null) },
    fieldOfCode: { role_scope_invalid: 'grant', role_not_assignable: 'grant' },
    send: async ({ grant }) => {
      personChanged(await giveRole(person.accountId, grant));
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
      <SessionsEnd accountId={person.accountId} />
    </FormDialog>
  );
};
