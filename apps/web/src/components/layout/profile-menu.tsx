import { CircleUserRound, LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLogout } from '../../lib/session/use-logout.js';
import { useSignedIn } from '../../lib/session/session.js';
import { ErrorState } from '../ui/error-state.js';
import { HeaderMenu } from './header-menu.js';
import { MenuLinks } from './menu-links.js';
import styles from './profile-menu.module.css';
import { ThemeChoice } from './theme-choice.js';

/** Who is signed in, the profile, the theme, and the way out. */
export const ProfileMenu = () => {
  const { t } = useTranslation();
  const { displayName } = useSignedIn();
  const logout = useLogout();
  return (
    <HeaderMenu
      icon={CircleUserRound}
      text={displayName}
      label={`${t('ui.label', { name: t('layout.account') })} ${displayName}`}
      isIconOnPhone
    >
      {(close) => (
        <>
          <p className={styles.name}>{displayName}</p>
          <MenuLinks links={[{ to: '/profile', text: t('nav.profile'), icon: UserRound }]} onFollow={close} />
          <div className={styles.part}>
            <p className={styles.title}>{t('layout.theme')}</p>
            <ThemeChoice />
          </div>
          <div className={styles.part}>
            <button type="button" className={styles.logout} onClick={() => logout.mutate()}>
              <LogOut className={styles.icon} />
              {t('layout.logout')}
            </button>
            {logout.error && <ErrorState error={logout.error} />}
          </div>
        </>
      )}
    </HeaderMenu>
  );
};
