import { ConfirmTotpSchema, type TotpEnrolmentSchema } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Button } from '../../../components/ui/button.js';
import { CopyField } from '../../../components/ui/copy-field.js';
import { Form } from '../../../components/ui/form.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { confirmSecondFactor } from '../api/second-factor.js';
import styles from './second-factor-set-up.module.css';

type SecondFactorConfirmationProps = {
  enrolment: z.infer<typeof TotpEnrolmentSchema>;
  onConfirmed: (codes: readonly string[]) => void;
};

/** The secret as a picture and as text, and the first code of it. */
export const SecondFactorConfirmation = ({ enrolment, onConfirmed }: SecondFactorConfirmationProps) => {
  const { t } = useTranslation('accounts');
  const form = useForm({
    schema: ConfirmTotpSchema,
    initial: { code: '' },
    fieldOfCode: { second_factor_failed: 'code' },
    send: async (values) => onConfirmed((await confirmSecondFactor(values)).codes),
  });

  return (
    <div className={styles.step}>
      <div className={styles.scan}>
        <img className={styles.code} src={enrolment.qrSvg} alt={t('secondFactorSetUp.qrAlt')} />
        <p>{t('secondFactorSetUp.scan')}</p>
      </div>
      <CopyField label={t('secondFactorSetUp.secret')} value={enrolment.secret} />
      <Form
        form={form}
        label={t('secondFactorSetUp.title')}
        actions={
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {t('secondFactorSetUp.confirm')}
          </Button>
        }
      >
        <TextField
          {...form.field('code')}
          label={t('field.code')}
          description={t('field.codeDescription')}
          autoComplete="one-time-code"
          inputMode="numeric"
        />
      </Form>
    </div>
  );
};
