import { PasswordConfirmationSchema } from '@integra/shared-types/accounts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Dialog } from '../../../components/ui/dialog.js';
import { Form } from '../../../components/ui/form.js';
import { PasswordField } from '../../../components/ui/password-field.js';
import { useForm } from '../../../lib/forms/use-form.js';

type PasswordDialogProps = {
  title: string;
  /** The consequence, in words. */
  children: ReactNode;
  submitLabel: string;
  send: (values: { password: string }) => Promise<unknown>;
  onClose: () => void;
};

/** Asks for the password before something that weakens the account. */
export const PasswordDialog = ({ title, children, submitLabel, send, onClose }: PasswordDialogProps) => {
  const { t } = useTranslation('accounts');
  const form = useForm({
    schema: PasswordConfirmationSchema,
    initial: { password: '' },
    fieldOfCode: { password_wrong: 'password' },
    send,
  });
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Form
        form={form}
        label={title}
        actions={
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {submitLabel}
          </Button>
        }
      >
        <PasswordField {...form.field('password')} label={t('field.currentPassword')} autoComplete="current-password" />
      </Form>
    </Dialog>
  );
};
