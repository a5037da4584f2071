import { ChangePasswordSchema } from '@integra/shared-types/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { PasswordField } from '../../../components/ui/password-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { changePassword } from '../api/passwords.js';
import { sessionsQuery } from '../api/profile.js';

/** Ends all other sessions, too. */
export const ChangePasswordForm = () => {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  const form = useForm({
    schema: ChangePasswordSchema,
    initial: { currentPassword: '', newPassword: '' },
    fieldOfCode: { password_wrong: 'currentPassword', password_too_common: 'newPassword' },
    send: async (values) => {
      setSaved(false);
      await changePassword(values);
      form.reset();
      setSaved(true);
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });

  return (
    <Form
      form={form}
      label={t('changePassword.title')}
      actions={
        <Button type="submit" isBusy={form.isSending}>
          {t('changePassword.submit')}
        </Button>
      }
    >
      <PasswordField
        {...form.field('currentPassword')}
        label={t('field.currentPassword')}
        autoComplete="current-password"
      />
      <PasswordField
        {...form.field('newPassword')}
        label={t('field.newPassword')}
        description={t('field.newPasswordDescription')}
        autoComplete="new-password"
      />
      {isSaved && (
        <Notice kind="success" isNew>
          <p>{t('changePassword.saved')}</p>
        </Notice>
      )}
    </Form>
  );
};
