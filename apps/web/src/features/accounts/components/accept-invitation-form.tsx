import { AcceptInvitationSchema, type InvitationViewSchema, type Policy } from '@integra/shared-types/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { useRefreshSession } from '../../../lib/session/use-refresh-session.js';
import { acceptInvitation } from '../api/entrance.js';
import { NewAccountFields } from './new-account-fields.js';

type AcceptInvitationFormProps = {
  token: string;
  invitation: z.infer<typeof InvitationViewSchema>;
  policy: Policy;
};

/** Language, name to show, password and privacy notice in one calm page; signs in at the end. */
export const AcceptInvitationForm = ({ token, invitation, policy }: AcceptInvitationFormProps) => {
  const { t } = useTranslation('accounts');
  const { language } = useLanguage();
  const client = useQueryClient();
  const refreshSession = useRefreshSession();
  const form = useForm({
    schema: AcceptInvitationSchema,
    initial: { displayName: invitation.displayName ?? '', password: '', acceptedPolicyId: '' },
    constants: { token, language },
    fieldOfCode: { password_too_common: 'password', policy_outdated: 'acceptedPolicyId' },
    send: async (values) => {
      try {
        await acceptInvitation(values);
      } finally {
        // Refused because the notice changed meanwhile: the new one has to stand there.
        void client.invalidateQueries({ queryKey: ['policy'] });
      }
      await refreshSession();
    },
  });

  return (
    <Form
      form={form}
      label={t('invitation.title')}
      actions={
        <Button type="submit" look="primary" isBusy={form.isSending}>
          {t('invitation.submit')}
        </Button>
      }
    >
      <TextField
        name="email"
        label={t('field.email')}
        description={t('invitation.emailDescription')}
        value={invitation.email}
        onChange={() => undefined}
        autoComplete="username"
        readOnly
      />
      <NewAccountFields policy={policy} field={form.field} />
    </Form>
  );
};
