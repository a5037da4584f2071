import { type ReactNode, useId } from 'react';
import type { Problem } from '../../lib/forms/problems.js';
import styles from './checkbox.module.css';
import { describedBy, FieldError } from './field-error.js';

type CheckboxProps = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  problem?: Problem | undefined;
};

export const Checkbox = ({ name, label, description, isChecked, onChange, problem }: CheckboxProps) => {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label}>
        <input
          type="checkbox"
          name={name}
          className={styles.box}
          checked={isChecked}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, Boolean(description), problem)}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {description && (
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
      )}
      <FieldError id={`${id}-error`} problem={problem} />
    </div>
  );
};
