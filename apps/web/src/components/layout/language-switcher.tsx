import { LANGUAGE_NAME, LANGUAGES } from '@integra/shared-types/language-table';
import { Globe } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n/use-language.js';
import { ChoiceList } from './choice-list.js';
import { HeaderMenu } from './header-menu.js';

const CHOICES = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAME[language], lang: language }));

/** On every page, at any moment: the words change, everything else stays as it is. */
export const LanguageSwitcher = () => {
  const { t } = useTranslation();
  const { language, changeLanguage } = useLanguage();
  return (
    <HeaderMenu
      icon={Globe}
      text={LANGUAGE_NAME[language]}
      label={`${t('ui.label', { name: t('layout.language') })} ${LANGUAGE_NAME[language]}`}
      isIconOnPhone
    >
      {(close) => (
        <ChoiceList
          label={t('layout.language')}
          choices={CHOICES}
          chosen={language}
          onChoose={(next) => {
            close();
            void changeLanguage(next);
          }}
        />
      )}
    </HeaderMenu>
  );
};
