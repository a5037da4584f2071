import { ResetPasswordSchema } from '@integra/shared-types/accounts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { LinkButton } from '../../../components/ui/link-button.js';
import { Notice } from '../../../components/ui/notice.js';
import { PasswordField } from '../../../components/ui/password-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { resetPassword } from '../api/passwords.js';
import { isDeadLink } from '../is-dead-link.js';

type ResetPasswordFormProps = { token: string };

export const ResetPasswordForm = ({ token }: ResetPasswordFormProps) => {
  const { t } = useTranslation('accounts');
  const [isSaved, setSaved] = useState(false);
  const form = useForm({
    schema: ResetPasswordSchema,
    initial: { password: '' },
    constants: { token },
    fieldOfCode: { password_too_common: 'password' },
    send: async (values) => {
      await resetPassword(values);
      setSaved(true);
    },
  });

  if (isSaved) {
    return (
      <Notice
        kind="success"
        title={t('reset.savedTitle')}
        isNew
        actions={
          <LinkButton to="/login" look="primary">
            {t('login.title')}
          </LinkButton>
        }
      >
        <p>{t('reset.saved')}</p>
      </Notice>
    );
  }
  return (
    <Form
      form={form}
      label={t('reset.title')}
      actions={
        <>
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {t('reset.submit')}
          </Button>
          {isDeadLink(form.failure) && <LinkButton to="/forgot-password">{t('forgot.title')}</LinkButton>}
        </>
      }
    >
      <PasswordField
        {...form.field('password')}
        label={t('field.newPassword')}
        description={t('field.newPasswordDescription')}
        autoComplete="new-password"
      />
    </Form>
  );
};
