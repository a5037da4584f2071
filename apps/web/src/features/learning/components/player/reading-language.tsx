import { type Language, LANGUAGE_NAME } from '@integra/shared-types/language-table';
import type { CourseView } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../../components/ui/select.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';

type ReadingLanguageProps = { languages: CourseView['languages'] };

/**
 * The language switch within reach of the text: whoever had to go up to the header for it would have left the line being read. Offers
 * the languages of the course, and the page's own when the course does not have it.
 */
export const ReadingLanguage = ({ languages }: ReadingLanguageProps) => {
  const { t } = useTranslation();
  const { language, changeLanguage } = useLanguage();
  const offered = languages.map((entry) => entry.language);
  const choices: readonly Language[] = offered.includes(language) ? offered : [...offered, language];
  return (
    <Select
      name="reading-language"
      label={t('layout.language')}
      value={language}
      options={choices.map((choice) => ({ value: choice, label: LANGUAGE_NAME[choice], lang: choice }))}
      onChange={(choice) => choice && void changeLanguage(choice)}
    />
  );
};
