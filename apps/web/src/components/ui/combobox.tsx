import { INTL_LOCALE } from '@integra/shared-types/language-table';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Button, ComboBox, I18nProvider, Input, Label, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n/use-language.js';
import { classNames } from './class-names.js';
import { ComboboxList, type ComboboxOption, NOTHING } from './combobox-list.js';
import styles from './combobox.module.css';
import { describedBy, FieldError } from './field-error.js';
import type { FieldLabels } from './field.js';
import fieldStyles from './field.module.css';

type ComboboxProps<Option extends ComboboxOption> = FieldLabels & {
  name: string;
  value: Option | null;
  onChange: (option: Option | null) => void;
  /** What fits the typed text; undefined while it is looked for. */
  options: readonly Option[] | undefined;
  /** What was typed; empty when the whole list is wanted. */
  onSearch: (text: string) => void;
  /** Words for "nothing chosen", in the empty field and first in the list; else emptying the field is the only way back. */
  emptyLabel?: string;
};

/** One of too many to list: type a part of the name, choose among what fits. */
export const Combobox = <Option extends ComboboxOption>(props: ComboboxProps<Option>) => {
  const {
    name,
    label,
    description,
    isOptional = false,
    problem,
    value,
    onChange,
    options,
    onSearch,
    emptyLabel,
  } = props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [dialog, setDialog] = useState<Element | null>(null);

  const isListed = value === null || options?.some((option) => option.id === value.id);
  const choices = isListed ? (options ?? []) : [value, ...(options ?? [])];
  const isUnset = emptyLabel === undefined || choices.length === 0;
  const items = isUnset ? choices : [{ id: NOTHING, label: emptyLabel }, ...choices];
  /** The name of something chosen is no search: opened again, the list is whole. */
  const search = (text: string) => onSearch(items.some((item) => item.label === text) ? '' : text);

  return (
    <I18nProvider locale={INTL_LOCALE[language]}>
      <ComboBox
        ref={(element) => setDialog(element?.closest('dialog') ?? null)}
        className={fieldStyles.field ?? ''}
        items={items}
        onInputChange={search}
        onOpenChange={setOpen}
        selectedKey={value?.id ?? null}
        onSelectionChange={(key) => onChange(choices.find((choice) => choice.id === key) ?? null)}
        allowsEmptyCollection
        isInvalid={problem !== undefined}
        isRequired={!isOptional}
        validationBehavior="aria"
        aria-describedby={describedBy(id, false, problem)}
      >
        <Label className={fieldStyles.label}>
          {label}
          {isOptional === true && <span className={fieldStyles.optional}> {t('ui.optional')}</span>}
        </Label>
        {description && (
          <Text slot="description" elementType="p" className={fieldStyles.description}>
            {description}
          </Text>
        )}
        <div
          role="presentation"
          className={styles.row}
          onKeyDownCapture={(event) => {
            // Escape closes the list, not the dialog around it.
            if (event.key === 'Escape' && isOpen) event.preventDefault();
          }}
        >
          <Input
            name={name}
            autoComplete="off"
            placeholder={emptyLabel}
            className={classNames(fieldStyles.control, styles.input)}
          />
          <Button className={styles.open} aria-label={t('ui.showChoices')}>
            <ChevronDown className={styles.icon} />
          </Button>
        </div>
        <FieldError id={`${id}-error`} problem={problem} />
        <ComboboxList dialog={dialog} isLoading={options === undefined} onEmpty={() => onChange(null)} />
      </ComboBox>
    </I18nProvider>
  );
};
