import { Field, type FieldLabels } from './field.js';
import styles from './field.module.css';

type DateFieldProps = FieldLabels & {
  name: string;
  /** Calendar day (YYYY-MM-DD), or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** The first day that can be chosen (YYYY-MM-DD). */
  min?: string;
};

/** The platform's own calendar, in the order of day and month that the reader's device uses. */
export const DateField = ({ label, description, isOptional, problem, value, onChange, ...input }: DateFieldProps) => (
  <Field label={label} description={description} isOptional={isOptional} problem={problem}>
    {(control) => (
      <input
        {...input}
        {...control}
        type="date"
        value={value ?? ''}
        className={styles.control}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    )}
  </Field>
);
