import { useTranslation } from 'react-i18next';
import { setTheme, THEME_CHOICES, useThemeChoice } from '../../lib/theme/theme.js';
import { ChoiceList } from './choice-list.js';

/** System, light or dark; kept in this browser. */
export const ThemeChoice = () => {
  const { t } = useTranslation();
  const chosen = useThemeChoice();
  return (
    <ChoiceList
      label={t('layout.theme')}
      choices={THEME_CHOICES.map((value) => ({ value, label: t(`theme.${value}`) }))}
      chosen={chosen}
      onChoose={setTheme}
    />
  );
};
