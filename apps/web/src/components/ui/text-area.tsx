import { Field, type FieldLabels } from './field.js';
import styles from './field.module.css';

type TextAreaProps = FieldLabels & {
  name: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  maxLength?: number;
};

export const TextArea = ({ label, description, isOptional, problem, onChange, rows = 5, ...area }: TextAreaProps) => (
  <Field label={label} description={description} isOptional={isOptional} problem={problem}>
    {(control) => (
      <textarea
        {...area}
        {...control}
        rows={rows}
        className={styles.control}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
