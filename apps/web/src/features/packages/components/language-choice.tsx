import type { Language } from '@integra/shared-types/language-table';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../components/ui/select.js';
import type { FieldProps } from '../../../lib/forms/use-form.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';

type LanguageChoiceProps = Omit<FieldProps<'language', Language>, 'problem'> &
  Partial<Pick<FieldProps<'language', Language>, 'problem'>> & {
    /** Those in which the package can be played; at least one. */
    languages: readonly Language[];
  };

/** A choice where there is one: most packages have a single language. */
export const LanguageChoice = ({ languages, value, onChange, ...field }: LanguageChoiceProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  if (languages.length === 1) return <p>{t('dialog.languageFixed', { language: format.language(value) })}</p>;
  return (
    <Select
      {...field}
      value={value}
      label={t('acts.language')}
      description={t('acts.languageText')}
      options={languages.map((each) => ({ value: each, label: format.language(each) }))}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
};
