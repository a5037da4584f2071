import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { HeaderMenu } from './header-menu.js';
import styles from './main-navigation.module.css';
import { MenuLinks } from './menu-links.js';
import type { NavigationGroup } from './navigation.types.js';

type MainNavigationProps = { groups: readonly NavigationGroup[] };

/** On a desk: the pages of the first group in a row, each further group behind its name. */
export const MainNavigation = ({ groups }: MainNavigationProps) => {
  const { t } = useTranslation();
  const [first, ...others] = groups;
  return (
    <nav className={styles.navigation} aria-label={t('layout.mainNavigation')}>
      {first?.links.map(({ to, text }) => (
        <NavLink key={to} to={to} className={styles.link ?? ''}>
          {text}
        </NavLink>
      ))}
      {others.map(({ id, title, links }) => (
        <HeaderMenu key={id} text={title} align="start">
          {(close) => <MenuLinks label={title} links={links} onFollow={close} />}
        </HeaderMenu>
      ))}
    </nav>
  );
};
