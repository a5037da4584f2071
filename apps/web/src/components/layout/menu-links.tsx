import { NavLink } from 'react-router';
import styles from './menu-links.module.css';
import type { NavigationLink } from './navigation.types.js';

type MenuLinksProps = { label?: string; links: readonly NavigationLink[]; onFollow: () => void };

/** Pages as a list inside a header menu; the page one is on is marked. */
export const MenuLinks = ({ label, links, onFollow }: MenuLinksProps) => (
  <ul className={styles.list} aria-label={label}>
    {links.map(({ to, text, icon: Icon }) => (
      <li key={to}>
        <NavLink to={to} className={styles.link ?? ''} onClick={onFollow}>
          <Icon className={styles.icon} />
          {text}
        </NavLink>
      </li>
    ))}
  </ul>
);
