import { SunMoon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HeaderMenu } from './header-menu.js';
import { ThemeChoice } from './theme-choice.js';

export const ThemeMenu = () => {
  const { t } = useTranslation();
  return (
    <HeaderMenu icon={SunMoon} text={t('layout.theme')} label={t('layout.theme')} isIconOnPhone>
      {() => <ThemeChoice />}
    </HeaderMenu>
  );
};
