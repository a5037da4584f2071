import type { Permission, Role } from '@integra/shared-types/permissions';
import type { Session } from '@integra/shared-types/accounts';
import { FIRST_PAGE_PATHS } from '@integra/shared-types/first-page-paths';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type AnswerReader, apiFetch } from '../api/api-fetch.js';

/**
 * The server's serializer already shaped this answer by its schema; reading it again here would bring the validator
 * (25 KB) to the first page, which has no other use for it.
 */
const serialized: AnswerReader<{ session: Session | null }> = {
  parse: (value) => value as { session: Session | null },
};

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => apiFetch(FIRST_PAGE_PATHS.session, { responseSchema: serialized, signal }),
  select: (answer) => answer.session,
  staleTime: 60_000,
});

/** `data`: the session, null when nobody is signed in, undefined while it is not known. */
export const useSession = () => useQuery(sessionQuery);

/** The session on pages behind the guard, where there always is one. */
export const useSignedIn = (): Session => {
  const { data } = useSession();
  if (!data) throw new Error('This component stands outside of RequireSession');
  return data;
};

export const hasPermission = (session: Session, permission: Permission): boolean =>
  session.permissions.includes(permission);

export const hasRole = (session: Session, role: Role): boolean =>
  session.roles.some((assignment) => assignment.role === role);
