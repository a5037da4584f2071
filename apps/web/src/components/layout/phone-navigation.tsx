import { Menu } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HeaderMenu } from './header-menu.js';
import { MenuLinks } from './menu-links.js';
import type { NavigationGroup } from './navigation.types.js';
import styles from './phone-navigation.module.css';

type PhoneNavigationProps = { groups: readonly NavigationGroup[] };

/** The same pages on a phone: all of them behind one button. */
export const PhoneNavigation = ({ groups }: PhoneNavigationProps) => {
  const { t } = useTranslation();
  if (groups.length === 0) return null;
  return (
    <nav className={styles.navigation} aria-label={t('layout.mainNavigation')}>
      <HeaderMenu icon={Menu} text={t('layout.menu')} label={t('layout.menu')} isIconOnPhone>
        {(close) =>
          groups.map(({ id, title, links }) => (
            <div key={id} className={styles.group}>
              <p className={styles.title}>{title}</p>
              <MenuLinks label={title} links={links} onFollow={close} />
            </div>
          ))
        }
      </HeaderMenu>
    </nav>
  );
};
