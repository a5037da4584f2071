import { parseTime } from '../cmi/values/times.js';
import { type Session, trackingOf } from './session.js';
import type { ActivityNode } from './tree.js';

/** As many attempts as the limit allows have begun. */
export function isLimitReached(session: Session, activity: ActivityNode): boolean {
  const { attemptLimit } = activity.sequencing.limitConditions;
  return attemptLimit !== null && trackingOf(session, activity).attempts >= attemptLimit;
}

/** The current attempt has taken as long as it may. */
export function isTimeLimitReached(session: Session, activity: ActivityNode): boolean {
  const { attemptAbsoluteDurationLimit } = activity.sequencing.limitConditions;
  const limit = attemptAbsoluteDurationLimit === null ? null : parseTime('2004', attemptAbsoluteDurationLimit);
  return limit !== null && limit > 0 && trackingOf(session, activity).duration >= limit;
}

/** UP.1 Limit Conditions Check: whether a new attempt on the activity would exceed a limit. */
export function limitConditionsCheck(session: Session, activity: ActivityNode): boolean {
  const { isActive, isSuspended } = trackingOf(session, activity);
  if (!activity.sequencing.deliveryControls.tracked || isActive || isSuspended) return false;
  return isLimitReached(session, activity) || isTimeLimitReached(session, activity);
}
