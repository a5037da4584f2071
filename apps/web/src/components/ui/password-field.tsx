import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import { Field, type FieldLabels } from './field.js';
import fieldStyles from './field.module.css';
import styles from './password-field.module.css';

type PasswordFieldProps = FieldLabels & {
  name: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
};

/** Shown on request instead of typed twice. */
export const PasswordField = ({ label, description, problem, onChange, ...input }: PasswordFieldProps) => {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Field label={label} description={description} problem={problem}>
      {(control) => (
        <div className={styles.row}>
          <input
            {...input}
            {...control}
            type={isShown ? 'text' : 'password'}
            spellCheck={false}
            autoCapitalize="none"
            className={classNames(fieldStyles.control, styles.input)}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className={styles.toggle}
            aria-label={t('ui.showPassword')}
            aria-pressed={isShown}
            aria-controls={control.id}
            onClick={() => setShown(!isShown)}
          >
            <Icon className={styles.icon} />
            {t('ui.show')}
          </button>
        </div>
      )}
    </Field>
  );
};
