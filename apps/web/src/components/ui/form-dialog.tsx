import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormState } from '../../lib/forms/use-form.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';

type FormDialogProps = {
  title: string;
  form: FormState;
  /** What happens: "Send the invitation". */
  submitLabel: string;
  /** It cannot be undone. */
  isDangerous?: boolean;
  onClose: () => void;
  /** Fields, and the consequence in words where there is one. */
  children: ReactNode;
};

/** A form made with `useForm` in a dialog; whoever sends it closes it. */
export const FormDialog = ({ title, form, submitLabel, isDangerous, onClose, children }: FormDialogProps) => {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        form={form}
        label={title}
        actions={
          <>
            <Button type="submit" look={isDangerous ? 'danger' : 'primary'} isBusy={form.isSending}>
              {submitLabel}
            </Button>
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
          </>
        }
      >
        {children}
      </Form>
    </Dialog>
  );
};
