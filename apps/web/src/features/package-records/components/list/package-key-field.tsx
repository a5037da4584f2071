import { ContentKeySchema } from '@integra/shared-types/common';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../../components/ui/field.js';
import fieldStyles from '../../../../components/ui/field.module.css';

export type KnownPackage = { key: string; title: string };

type PackageKeyFieldProps = {
  value: string | undefined;
  /** Packages that were met so far, to choose from; any other key can be typed. */
  known: readonly KnownPackage[];
  onChange: (key: string | null) => void;
};

/** The key of a package, typed or chosen. It counts when it is finished: half a key would only empty the list. */
export const PackageKeyField = ({ value = '', known, onChange }: PackageKeyFieldProps) => {
  const { t } = useTranslation('packageRecords');
  const listId = useId();
  const [text, setText] = useState(value);
  const [isRefused, setRefused] = useState(false);

  // Somebody else changed it: a row's menu, or "clear the filters".
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    setText(value);
    setRefused(false);
  }

  const finish = (written: string) => {
    const key = written.trim().toLowerCase();
    const isKey = key === '' || ContentKeySchema.safeParse(key).success;
    setRefused(!isKey);
    if (isKey && key !== value) onChange(key);
  };
  const type = (written: string) => {
    setText(written);
    setRefused(false);
    if (written === '' || known.some(({ key }) => key === written)) finish(written);
  };

  return (
    <Field
      label={t('filter.package')}
      isOptional="unsaid"
      problem={isRefused ? { kind: 'invalid' } : undefined}
      description={isRefused && t('filter.notAKey')}
    >
      {(control) => (
        <>
          <input
            {...control}
            name="packageKey"
            className={fieldStyles.control}
            list={listId}
            maxLength={80}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={text}
            onChange={({ target }) => type(target.value)}
            onBlur={() => finish(text)}
            onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && finish(text)}
          />
          <datalist id={listId}>
            {known.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
};
