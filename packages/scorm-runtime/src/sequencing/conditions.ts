import type { RuleCondition } from '../manifest/sequencing/sequencing-model.js';
import { isLimitReached, isTimeLimitReached } from './limit-conditions.js';
import { type Session, trackingOf } from './session.js';
import type { KnownObjective } from './state.js';
import type { ActivityNode } from './tree.js';
import type { Truth } from './truth.js';

const NOTHING_KNOWN: Evidence = { objective: {}, completed: undefined };

/** The objective that a condition is about, and how far the activity is completed. */
export type Evidence = { objective: KnownObjective; completed: boolean | undefined };

/** One condition of a rule, before its operator. */
export function evaluateCondition(
  session: Session,
  activity: ActivityNode,
  condition: RuleCondition,
  evidence: Evidence,
  threshold = 0,
): Truth {
  const { tracked } = activity.sequencing.deliveryControls;
  const { objective, completed } = tracked ? evidence : NOTHING_KNOWN;
  const { measure } = objective;
  switch (condition) {
    case 'satisfied':
      return objective.satisfied ?? null;
    case 'objectiveStatusKnown':
      return objective.satisfied !== undefined;
    case 'objectiveMeasureKnown':
      return measure !== undefined;
    case 'objectiveMeasureGreaterThan':
      return measure === undefined ? null : measure > threshold;
    case 'objectiveMeasureLessThan':
      return measure === undefined ? null : measure < threshold;
    case 'completed':
      return completed ?? null;
    case 'activityProgressKnown':
      return completed !== undefined;
    case 'attempted':
      return tracked && trackingOf(session, activity).attempts > 0;
    case 'attemptLimitExceeded':
      return tracked && isLimitReached(session, activity);
    case 'timeLimitExceeded':
      return tracked && isTimeLimitReached(session, activity);
    // The dates of a time range are not part of SCORM.
    case 'outsideAvailableTimeRange':
      return false;
    case 'always':
      return true;
  }
}
