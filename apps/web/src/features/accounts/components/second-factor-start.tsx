import { BeginTotpSchema, type TotpEnrolmentSchema } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { PasswordField } from '../../../components/ui/password-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { beginSecondFactor } from '../api/second-factor.js';
import styles from './second-factor-set-up.module.css';

type SecondFactorStartProps = {
  /** Not right after the login, where it was just given. */
  isPasswordAsked: boolean;
  onBegun: (enrolment: z.infer<typeof TotpEnrolmentSchema>) => void;
};

/** What a second factor is and what it takes, before the secret is shown. */
export const SecondFactorStart = ({ isPasswordAsked, onBegun }: SecondFactorStartProps) => {
  const { t } = useTranslation('accounts');
  const initial: { password?: string } = isPasswordAsked ? { password: '' } : {};
  const form = useForm({
    schema: BeginTotpSchema,
    initial,
    fieldOfCode: { password_wrong: 'password' },
    send: async (values) => onBegun(await beginSecondFactor(values)),
  });

  return (
    <div className={styles.step}>
      <p>{t('secondFactorSetUp.what')}</p>
      <p>{t('secondFactorSetUp.app')}</p>
      <Form
        form={form}
        label={t('secondFactorSetUp.title')}
        actions={
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {t('secondFactorSetUp.begin')}
          </Button>
        }
      >
        {isPasswordAsked && (
          <PasswordField
            {...form.field('password')}
            label={t('field.currentPassword')}
            autoComplete="current-password"
          />
        )}
      </Form>
    </div>
  );
};
