import { remember } from './abandonment.js';
import { terminateDescendentAttempts } from './attempts.js';
import { forgetObjectives, makeStale } from './objectives.js';
import { checkActivity } from './rule-check.js';
import { note, type Session, trackingOf } from './session.js';
import type { ActivityNode } from './tree.js';
import { commonAncestor, isLeaf, pathFromRoot, pathToRoot } from './walk.js';

/** DB.1.1 Delivery Request: why the activity cannot be delivered; null where it can. */
export function deliveryException(session: Session, activity: ActivityNode): string | null {
  const exception = refusal(session, activity);
  note(session, 'DB.1.1', activity, exception ?? 'valid');
  return exception;
}

function refusal(session: Session, activity: ActivityNode): string | null {
  if (!isLeaf(activity)) return 'DB.1.1-1';
  return pathFromRoot(activity).some((step) => checkActivity(session, step)) ? 'DB.1.1-3' : null;
}

/** DB.2 Content Delivery Environment: begins or resumes the attempts that delivery needs; says whether the leaf resumes. */
export function deliver(session: Session, activity: ActivityNode): { isResumed: boolean } {
  const isResumed = trackingOf(session, activity).isSuspended;
  clearSuspended(session, activity);
  terminateDescendentAttempts(session, activity);
  for (const step of pathFromRoot(activity)) {
    const tracking = trackingOf(session, step);
    if (tracking.isActive) continue;
    if (tracking.isSuspended) tracking.isSuspended = false;
    else beginAttempt(session, step);
    tracking.isActive = true;
  }
  session.current = activity;
  session.before = remember(session, activity);
  note(session, 'DB.2', activity, isResumed ? 'resumed' : 'new attempt');
  return { isResumed };
}

/** DB.2, 5.2: a new attempt starts with nothing known of the activity. */
function beginAttempt(session: Session, activity: ActivityNode): void {
  const tracking = trackingOf(session, activity);
  tracking.attempts += 1;
  tracking.duration = 0;
  tracking.saidUnknown = [];
  tracking.stale = [];
  forgetObjectives(session, activity);
  markStale(session, activity);
}

/** What earlier attempts on a cluster left in its children counts no longer in its rollup; their own rules still see it. */
function markStale(session: Session, cluster: ActivityNode): void {
  const { useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo } = cluster.sequencing.controlMode;
  for (const child of cluster.children) {
    if (useCurrentAttemptObjectiveInfo) makeStale(session, child, 'objective');
    if (useCurrentAttemptProgressInfo) makeStale(session, child, 'progress');
    markStale(session, child);
  }
}

/** DB.2.1 Clear Suspended Activity: what is not gone on with now is no longer waiting. */
function clearSuspended(session: Session, activity: ActivityNode): void {
  const { suspended } = session;
  session.suspended = null;
  if (!suspended || suspended === activity) return;
  const shared = commonAncestor(suspended, activity);
  for (const step of pathToRoot(suspended)) {
    const isWaiting = !isLeaf(step) && step.children.some((child) => trackingOf(session, child).isSuspended);
    if (!isWaiting) trackingOf(session, step).isSuspended = false;
    if (step === shared) break;
  }
}
