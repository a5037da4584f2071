import { useTranslation } from 'react-i18next';
import { setTheme, THEME_CHOICES, useThemeChoice } from '../../lib/theme/theme.js';
import { RadioGroup } from '../ui/radio-group.js';

/** The theme as a field of the profile; takes effect at once. */
export const ThemeField = () => {
  const { t } = useTranslation();
  return (
    <RadioGroup
      name="theme"
      label={t('layout.theme')}
      value={useThemeChoice()}
      options={THEME_CHOICES.map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChange={setTheme}
    />
  );
};
