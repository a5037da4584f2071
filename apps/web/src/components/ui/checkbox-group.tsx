import { type ReactNode, useId } from 'react';
import type { Problem } from '../../lib/forms/problems.js';
import { describedBy, FieldError } from './field-error.js';
import styles from './radio-group.module.css';

type CheckboxGroupProps<V extends string> = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  /** null: none is chosen. */
  value: readonly V[] | null;
  options: readonly { value: V; label: ReactNode }[];
  onChange: (value: V[] | null) => void;
  problem?: Problem | undefined;
};

/** Some of a few, all of them in sight; looks like the group of which one is chosen. */
export const CheckboxGroup = <V extends string>(props: CheckboxGroupProps<V>) => {
  const { name, label, description, value, options, onChange, problem } = props;
  const id = useId();
  const toggle = (toggled: V, isChosen: boolean) => {
    const chosen = options
      .map((option) => option.value)
      .filter((each) => (each === toggled ? isChosen : value?.includes(each)));
    onChange(chosen.length === 0 ? null : chosen);
  };
  return (
    <fieldset className={styles.group} aria-describedby={describedBy(id, Boolean(description), problem)}>
      <legend className={styles.legend}>{label}</legend>
      {description && (
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="checkbox"
            name={name}
            value={option.value}
            className={styles.dot}
            checked={value?.includes(option.value) ?? false}
            aria-invalid={problem ? true : undefined}
            onChange={({ target }) => toggle(option.value, target.checked)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      <FieldError id={`${id}-error`} problem={problem} />
    </fieldset>
  );
};
