import type { SessionIdentity } from './identity.js';

const MINUTE = 60_000;
const SESSION_IDLE_MS = 30 * MINUTE;
export const SESSION_ABSOLUTE_MS = 12 * 60 * MINUTE;
/** Use is written down at most this often. */
const SEEN_PRECISION_MS = MINUTE;

type SessionTimes = Pick<SessionIdentity, 'startedAt' | 'lastSeenAt'>;

/** When the session ends if nothing more happens. */
export const sessionEndsAt = ({ startedAt, lastSeenAt }: SessionTimes): Date =>
  new Date(Math.min(lastSeenAt.getTime() + SESSION_IDLE_MS, startedAt.getTime() + SESSION_ABSOLUTE_MS));

export const isSessionOver = (session: SessionTimes, now: Date): boolean => sessionEndsAt(session) <= now;

export const isSightingDue = ({ lastSeenAt }: SessionTimes, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= SEEN_PRECISION_MS;
