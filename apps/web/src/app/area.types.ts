import type { Session } from '@integra/shared-types/accounts';
import type { Permission } from '@integra/shared-types/permissions';
import type { LucideIcon } from 'lucide-react';
import type shell from '../locales/en/shell.json';
import type { PageRoute } from './page-route.js';

export type NavigationItem = {
  to: string;
  /** Key below `nav` of the namespace `shell`. */
  label: keyof (typeof shell)['nav'];
  icon: LucideIcon;
  /** Shown to those who hold it; the API refuses everybody else anyway. */
  permission?: Permission;
  /** Narrower than the area: somebody else finds the page in a group of their own. */
  isFor?: (session: Session) => boolean;
};

/** The pages of one of the people of the design. */
export type Area = {
  /** Also the key of its title below `area` of the namespace `shell`. */
  id: 'learner' | 'trainer' | 'author' | 'staff' | 'admin';
  /** For everybody else its pages do not exist. */
  isFor: (session: Session) => boolean;
  navigation: readonly NavigationItem[];
  pages: readonly PageRoute[];
};
