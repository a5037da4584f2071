import type { ReactNode } from 'react';
import type { FormState } from '../../lib/forms/use-form.js';
import { ErrorState } from './error-state.js';
import styles from './form.module.css';

type FormProps = {
  form: FormState;
  /** Name of the form for screen readers, where no heading is tied to it. */
  label?: string;
  /** The button that sends, and what stands beside it. */
  actions: ReactNode;
  children?: ReactNode;
};

/** A form made with `useForm`: fields, what went wrong as a whole, then the actions. */
export const Form = ({ form, label, actions, children }: FormProps) => (
  <form ref={form.ref} className={styles.form} onSubmit={form.submit} aria-label={label} noValidate>
    {children}
    {form.failure && <ErrorState error={form.failure} />}
    <div className={styles.actions}>{actions}</div>
  </form>
);
