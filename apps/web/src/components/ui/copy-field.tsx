import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import styles from './copy-field.module.css';
import { Field, type FieldLabels } from './field.js';
import fieldStyles from './field.module.css';
import { useAnnounce } from './live-region.js';

type CopyFieldProps = Pick<FieldLabels, 'label' | 'description'> & { value: string };

/** Something to take along: a link, a code. Where the clipboard is out of reach (plain http) the text is selected instead. */
export const CopyField = ({ label, description, value }: CopyFieldProps) => {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === value;

  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(value);
      announce(t('ui.copied'));
    } catch {
      announce(t('ui.copyByHand'));
    }
  };

  return (
    <Field label={label} description={description} isOptional={false}>
      {({ id, 'aria-describedby': describedBy }) => (
        <div className={styles.row}>
          <input
            id={id}
            ref={input}
            aria-describedby={describedBy}
            className={fieldStyles.control}
            value={value}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <Button icon={isCopied ? Check : Copy} onClick={() => void copy()}>
            {t(isCopied ? 'ui.copied' : 'ui.copy')}
          </Button>
        </div>
      )}
    </Field>
  );
};
