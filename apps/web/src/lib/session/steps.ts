import type { Session, SessionState } from '@integra/shared-types/accounts';
import { returnPathIn } from '../routing/return-path.js';

/** Pages on the way in, by what is still owed. */
export const STEP_PATHS: Readonly<Record<Exclude<SessionState, 'full'>, string>> = {
  second_factor: '/login/second-factor',
  enrol_second_factor: '/login/set-up-second-factor',
  accept_policy: '/login/privacy-notice',
};

/** Where somebody goes next on the way in; at the end of it, where they wanted to go in the first place. */
export const nextPath = (session: Session, search: string): string =>
  session.state === 'full' ? returnPathIn(search) : `${STEP_PATHS[session.state]}${search}`;

/** Null when a page of the way in is the right one for this session; otherwise the page that is. */
export const elsewhere = (
  session: Session | null,
  here: SessionState | 'signed_out',
  search: string,
): string | null => {
  if (session === null) return here === 'signed_out' ? null : `/login${search}`;
  return session.state === here ? null : nextPath(session, search);
};
