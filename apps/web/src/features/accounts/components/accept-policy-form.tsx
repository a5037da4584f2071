import { AcceptPolicySchema, type Policy } from '@integra/shared-types/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { useRefreshSession } from '../../../lib/session/use-refresh-session.js';
import { useLogout } from '../../../lib/session/use-logout.js';
import { acceptPolicy } from '../api/policies.js';
import { PolicyAcceptance } from './policy-acceptance.js';

type AcceptPolicyFormProps = { policy: Policy };

/** For somebody signed in, when a new version of the notice was published. */
export const AcceptPolicyForm = ({ policy }: AcceptPolicyFormProps) => {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const refreshSession = useRefreshSession();
  const logout = useLogout();
  const form = useForm({
    schema: AcceptPolicySchema,
    initial: { policyId: '' },
    constants: { language: policy.language },
    fieldOfCode: { policy_outdated: 'policyId' },
    send: async (values) => {
      try {
        await acceptPolicy(values);
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
      label={t('policy.newTitle')}
      actions={
        <>
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {t('policy.submit')}
          </Button>
          <Button look="quiet" isBusy={logout.isPending} onClick={() => logout.mutate()}>
            {t('policy.decline')}
          </Button>
        </>
      }
    >
      <PolicyAcceptance policy={policy} field={form.field('policyId')} />
    </Form>
  );
};
