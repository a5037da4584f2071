import { SecondFactorSchema } from '@integra/shared-types/accounts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { useRefreshSession } from '../../../lib/session/use-refresh-session.js';
import { passSecondFactor } from '../api/second-factor.js';

/** The second step of signing in: a code of the app, or a recovery code in its place. */
export const SecondFactorForm = () => {
  const { t } = useTranslation('accounts');
  const refreshSession = useRefreshSession();
  const [kind, setKind] = useState<'code' | 'recoveryCode'>('code');
  const form = useForm({
    schema: SecondFactorSchema,
    initial: { code: '' },
    fieldOfCode: { second_factor_failed: 'code' },
    send: async (values) => {
      await passSecondFactor(values);
      await refreshSession();
    },
  });

  return (
    <Form
      form={form}
      label={t('secondFactor.title')}
      actions={
        <>
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {t('secondFactor.submit')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              form.reset();
              setKind(kind === 'code' ? 'recoveryCode' : 'code');
            }}
          >
            {t(kind === 'code' ? 'secondFactor.useRecoveryCode' : 'secondFactor.useCode')}
          </Button>
        </>
      }
    >
      <TextField
        key={kind}
        {...form.field('code')}
        label={t(`field.${kind}`)}
        description={t(`field.${kind}Description`)}
        autoComplete={kind === 'code' ? 'one-time-code' : 'off'}
        inputMode={kind === 'code' ? 'numeric' : 'text'}
        spellCheck={false}
        autoFocus
      />
    </Form>
  );
};
