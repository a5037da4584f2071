import { Field, type FieldLabels } from './field.js';
import fieldStyles from './field.module.css';
import { classNames } from './class-names.js';
import styles from './select.module.css';

export type SelectOption<V extends string> = { value: V; label: string; lang?: string };

type SelectProps<V extends string> = FieldLabels & {
  name: string;
  /** null: nothing chosen yet (`emptyLabel` stands there). */
  value: V | null;
  options: readonly SelectOption<V>[];
  onChange: (value: V | null) => void;
  /** Words for "nothing chosen"; without it one of the options is always chosen. */
  emptyLabel?: string;
};

/** The platform's own list: works with every keyboard, finger and screen reader, and needs no script. */
export const Select = <V extends string>({
  label,
  description,
  isOptional,
  problem,
  value,
  options,
  onChange,
  emptyLabel,
  name,
}: SelectProps<V>) => (
  <Field label={label} description={description} isOptional={isOptional} problem={problem}>
    {(control) => (
      <select
        {...control}
        name={name}
        value={value ?? ''}
        className={classNames(fieldStyles.control, styles.select)}
        onChange={({ target }) => onChange(options.find((option) => option.value === target.value)?.value ?? null)}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
