import { type Policy, SetUpAdministratorSchema } from '@integra/shared-types/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { useRefreshSession } from '../../../lib/session/use-refresh-session.js';
import { siteQuery } from '../../../lib/site/site.js';
import { setUpAdministrator } from '../api/entrance.js';
import { NewAccountFields } from './new-account-fields.js';

type SetUpFormProps = { token: string; policy: Policy };

/** The first administrator of an installation, from the one-time link its start printed. */
export const SetUpForm = ({ token, policy }: SetUpFormProps) => {
  const { t } = useTranslation('accounts');
  const { language } = useLanguage();
  const client = useQueryClient();
  const refreshSession = useRefreshSession();
  const form = useForm({
    schema: SetUpAdministratorSchema,
    initial: { email: '', displayName: '', password: '', acceptedPolicyId: '' },
    constants: { token, language },
    fieldOfCode: { password_too_common: 'password', policy_outdated: 'acceptedPolicyId', email_taken: 'email' },
    send: async (values) => {
      try {
        await setUpAdministrator(values);
      } finally {
        // Refused because the notice changed meanwhile: the new one has to stand there.
        void client.invalidateQueries({ queryKey: ['policy'] });
      }
      await client.invalidateQueries({ queryKey: siteQuery.queryKey });
      await refreshSession();
    },
  });

  return (
    <Form
      form={form}
      label={t('setUp.title')}
      actions={
        <Button type="submit" look="primary" isBusy={form.isSending}>
          {t('setUp.submit')}
        </Button>
      }
    >
      <TextField
        {...form.field('email')}
        label={t('field.email')}
        description={t('setUp.emailDescription')}
        type="email"
        autoComplete="username"
        spellCheck={false}
      />
      <NewAccountFields policy={policy} field={form.field} />
    </Form>
  );
};
