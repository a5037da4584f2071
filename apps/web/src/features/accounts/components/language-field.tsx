import { LANGUAGE_NAME, LANGUAGES } from '@integra/shared-types/language-table';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../components/ui/select.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';

const OPTIONS = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAME[language], lang: language }));

/** The language of the page is the language of the account: choosing one here changes the page at once. */
export const LanguageField = () => {
  const { t } = useTranslation('accounts');
  const { language, changeLanguage } = useLanguage();
  return (
    <Select
      name="language"
      label={t('field.language')}
      description={t('field.languageDescription')}
      value={language}
      options={OPTIONS}
      onChange={(next) => {
        if (next) void changeLanguage(next);
      }}
    />
  );
};
