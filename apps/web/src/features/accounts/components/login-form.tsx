import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { PasswordField } from '../../../components/ui/password-field.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { useRefreshSession } from '../../../lib/session/use-refresh-session.js';
import { loadLoginSchema, logIn } from '../api/sign-in.js';

export const LoginForm = () => {
  const { t } = useTranslation('accounts');
  const refreshSession = useRefreshSession();
  const form = useForm({
    schema: loadLoginSchema,
    initial: { email: '', password: '' },
    send: async (values) => {
      await logIn(values);
      await refreshSession();
    },
  });

  return (
    <Form
      form={form}
      label={t('login.title')}
      actions={
        <>
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {t('login.submit')}
          </Button>
          <Link to="/forgot-password">{t('login.forgot')}</Link>
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
      <PasswordField {...form.field('password')} label={t('field.password')} autoComplete="current-password" />
    </Form>
  );
};
