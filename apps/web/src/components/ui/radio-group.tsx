import { type ReactNode, useId } from 'react';
import type { Problem } from '../../lib/forms/problems.js';
import { describedBy, FieldError } from './field-error.js';
import styles from './radio-group.module.css';

export type RadioOption<V extends string> = { value: V; label: ReactNode; description?: ReactNode };

type RadioGroupProps<V extends string> = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  value: V | null;
  options: readonly RadioOption<V>[];
  onChange: (value: V) => void;
  problem?: Problem | undefined;
};

/** One of a few, all of them in sight. */
export const RadioGroup = <V extends string>(props: RadioGroupProps<V>) => {
  const { name, label, description, value, options, onChange, problem } = props;
  const id = useId();
  return (
    <fieldset
      role="radiogroup"
      className={styles.group}
      aria-invalid={problem ? true : undefined}
      aria-describedby={describedBy(id, Boolean(description), problem)}
    >
      <legend className={styles.legend}>{label}</legend>
      {description && (
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            className={styles.dot}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.description && <span className={styles.optionDescription}>{option.description}</span>}
          </span>
        </label>
      ))}
      <FieldError id={`${id}-error`} problem={problem} />
    </fieldset>
  );
};
