import { ForgotPasswordSchema } from '@integra/shared-types/accounts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { forgotPassword } from '../api/passwords.js';

export const ForgotPasswordForm = () => {
  const { t } = useTranslation('accounts');
  const [isSent, setSent] = useState(false);
  const form = useForm({
    schema: ForgotPasswordSchema,
    initial: { email: '' },
    send: async (values) => {
      await forgotPassword(values);
      setSent(true);
    },
  });

  if (isSent) {
    return (
      <Notice kind="success" title={t('forgot.sentTitle')} isNew actions={<Link to="/login">{t('forgot.back')}</Link>}>
        <p>{t('forgot.sent')}</p>
      </Notice>
    );
  }
  return (
    <Form
      form={form}
      label={t('forgot.title')}
      actions={
        <>
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {t('forgot.submit')}
          </Button>
          <Link to="/login">{t('forgot.back')}</Link>
        </>
      }
    >
      <TextField
        {...form.field('email')}
        label={t('field.email')}
        type="email"
        autoComplete="username"
        spellCheck={false}
      />
    </Form>
  );
};
