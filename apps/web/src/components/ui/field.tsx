import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../lib/forms/problems.js';
import { describedBy, FieldError } from './field-error.js';
import styles from './field.module.css';

export type FieldLabels = {
  label: ReactNode;
  /** What to type and why it is asked; always visible, never a placeholder. */
  description?: ReactNode;
  /** Fields are required unless they say otherwise; `unsaid`: a filter, which is neither. */
  isOptional?: boolean | 'unsaid' | undefined;
  problem?: Problem | undefined;
};

/** What ties a control to its label, description and error. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
  'aria-required': boolean | undefined;
};

type FieldProps = FieldLabels & { children: (control: ControlProps) => ReactNode };

/** Label above, control, description, error: the frame of every field that is one control. */
export const Field = ({ label, description, isOptional = false, problem, children }: FieldProps) => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {isOptional === true && <span className={styles.optional}> {t('ui.optional')}</span>}
      </label>
      {description && (
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy(id, Boolean(description), problem),
        'aria-invalid': problem ? true : undefined,
        'aria-required': isOptional ? undefined : true,
      })}
      <FieldError id={`${id}-error`} problem={problem} />
    </div>
  );
};
