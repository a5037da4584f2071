import type { SessionState } from '@integra/shared-types/accounts';
import type { SessionRow } from './sessions.repository.js';

type StateFacts = Pick<SessionRow, 'hasSecondFactor' | 'secondFactorAt' | 'hasAcceptedPolicy' | 'roles'>;

/** What a session still owes, most urgent first. */
export const sessionState = (session: StateFacts, isMandatoryForAdministrators: boolean): SessionState => {
  if (session.hasSecondFactor) {
    if (session.secondFactorAt === null) return 'second_factor';
  } else if (isMandatoryForAdministrators && session.roles.some(({ role }) => role === 'administrator')) {
    return 'enrol_second_factor';
  }
  return session.hasAcceptedPolicy ? 'full' : 'accept_policy';
};
