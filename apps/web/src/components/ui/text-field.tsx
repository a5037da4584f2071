import type { ComponentProps } from 'react';
import { Field, type FieldLabels } from './field.js';
import styles from './field.module.css';

type TextFieldProps = FieldLabels &
  Pick<
    ComponentProps<'input'>,
    'autoComplete' | 'inputMode' | 'maxLength' | 'spellCheck' | 'autoFocus' | 'readOnly' | 'lang'
  > & {
    name: string;
    value: string;
    onChange: (value: string) => void;
    type?: 'text' | 'email' | 'search' | 'url';
  };

export const TextField = ({
  label,
  description,
  isOptional,
  problem,
  onChange,
  type = 'text',
  ...input
}: TextFieldProps) => (
  <Field label={label} description={description} isOptional={isOptional} problem={problem}>
    {(control) => (
      <input
        {...input}
        {...control}
        type={type}
        className={styles.control}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
