import type { ManagedEnrolment } from '@integra/shared-types/enrolments';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ADMIN_PATHS } from '../../../lib/routing/admin-paths.js';

type PersonLinkProps = { person: ManagedEnrolment['person'] };

/** Leads to the person's page; somebody without an account has none. */
export const PersonLink = ({ person: { accountId, displayName, email } }: PersonLinkProps) => {
  const { t } = useTranslation('enrolments');
  const name = displayName || email || t('list.noName');
  return accountId === null ? name : <Link to={ADMIN_PATHS.person(accountId)}>{name}</Link>;
};
