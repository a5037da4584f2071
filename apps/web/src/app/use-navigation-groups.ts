import type { Session } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import type { NavigationGroup } from '../components/layout/navigation.types.js';
import { hasPermission } from '../lib/session/session.js';
import { AREAS } from './areas.js';

/** The pages somebody may use, by area, in the language of the page. */
export const useNavigationGroups = (session: Session | null): NavigationGroup[] => {
  const { t } = useTranslation();
  if (!session) return [];
  return AREAS.filter((area) => area.isFor(session))
    .map((area) => ({
      id: area.id,
      title: t(`area.${area.id}`),
      links: area.navigation
        .filter(({ permission }) => !permission || hasPermission(session, permission))
        .filter(({ isFor }) => !isFor || isFor(session))
        .map(({ to, label, icon }) => ({ to, icon, text: t(`nav.${label}`) })),
    }))
    .filter(({ links }) => links.length > 0);
};
