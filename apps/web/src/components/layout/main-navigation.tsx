import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { HeaderMenu } from './header-menu.js';
import styles from './main-navigation.module.css';
import { MenuLinks } from './menu-links.js';
import type { NavigationGroup } from './navigation.types.js';
import { useFittingCount } from './use-fitting-count.js';

type MainNavigationProps = { groups: readonly NavigationGroup[] };

const NavigationRow = ({ groups }: MainNavigationProps) => {
  const { t } = useTranslation();
  const row = useRef<HTMLElement>(null);
  const [first, ...others] = groups;
  const links = first?.links ?? [];
  const shown = useFittingCount(row, links.length);
  return (
    <nav ref={row} className={styles.navigation} aria-label={t('layout.mainNavigation')}>
      {links.slice(0, shown).map(({ to, text }) => (
        <NavLink key={to} to={to} className={styles.link ?? ''} data-text={text}>
          {text}
        </NavLink>
      ))}
      {first && shown < links.length && (
        <HeaderMenu text={shown === 0 ? first.title : t('layout.more')} align="start">
          {(close) => <MenuLinks label={first.title} links={links.slice(shown)} onFollow={close} />}
        </HeaderMenu>
      )}
      {others.map(({ id, title, links: pages }) => (
        <HeaderMenu key={id} text={title} align="start">
          {(close) => <MenuLinks label={title} links={pages} onFollow={close} />}
        </HeaderMenu>
      ))}
    </nav>
  );
};

/** On a desk, in one line: the pages of the first group as far as there is room, the others of it behind "More", each further group behind its name. */
export const MainNavigation = ({ groups }: MainNavigationProps) => (
  // Other words need other room.
  <NavigationRow
    key={groups.flatMap(({ title, links }) => [title, ...links.map(({ text }) => text)]).join()}
    groups={groups}
  />
);
