import { type Invited, InviteSchema } from '@integra/shared-types/accounts';
import { z } from 'zod';
import { useForm } from '../../../lib/forms/use-form.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { invite } from '../api/people.js';
import { usePersonChanged } from '../api/use-person-changed.js';
import { RoleRowSchema } from '../role-drafts.js';
import { useFirstDelivery } from './delivery-field.js';

/** A select can be emptied again. */
const clearable = <T>(value: T): T | null => value;

/** The contract, as its fields stand on the page: an empty name is none, and a role may be chosen by half. */
const InviteFormSchema = InviteSchema.extend({
  displayName: z
    .string()
    .trim()
    .max(100)
    .transform((name) => (name === '' ? null : name)),
  roles: z.array(RoleRowSchema),
});

export const useInviteForm = (onInvited: (invited: Invited) => void) => {
  const { language } = useLanguage();
  const delivery = useFirstDelivery();
  const personChanged = usePersonChanged();
  return useForm({
    schema: InviteFormSchema,
    initial: {
      email: '',
      displayName: '',
      language: clearable(language),
      organisationId: null,
      country: null,
      roles: [],
      delivery,
    },
    fieldOfCode: {
      email_taken: 'email',
      organisation_not_found: 'organisationId',
      organisation_archived: 'organisationId',
      role_scope_invalid: 'roles',
      role_not_assignable: 'roles',
    },
    send: async (values) => {
      const invited = await invite(values);
      personChanged(invited.person);
      onInvited(invited);
    },
  });
};
