import { localObjective, writeObjective } from './objectives.js';
import { overallRollup } from './rollup.js';
import { drawChildren } from './selection.js';
import { note, type Session, trackingOf } from './session.js';
import type { ActivityNode } from './tree.js';
import { commonAncestor, isLeaf, pathBelow } from './walk.js';

/** UP.3 Terminate Descendent Attempts: ends the attempts between the current activity and what it has in common with another. */
export function terminateDescendentAttempts(session: Session, activity: ActivityNode): void {
  if (!session.current) return;
  const ending = pathBelow(session.current, commonAncestor(session.current, activity)).slice(1);
  for (const ancestor of ending) endAttempt(session, ancestor);
}

/** UP.4 End Attempt. What a leaf's content left open is filled in, unless content alone may say it. */
export function endAttempt(session: Session, activity: ActivityNode): void {
  const tracking = trackingOf(session, activity);
  const { tracked, completionSetByContent, objectiveSetByContent } = activity.sequencing.deliveryControls;
  if (!isLeaf(activity)) {
    tracking.isSuspended = activity.children.some((child) => trackingOf(session, child).isSuspended);
  } else if (tracked && !tracking.isSuspended) {
    const local = localObjective(session, activity, 0);
    const isSilent = (fact: 'completed' | 'satisfied'): boolean =>
      local[fact] === undefined && !tracking.saidUnknown.includes(fact);
    if (!completionSetByContent && isSilent('completed')) writeObjective(session, activity, 0, { completed: true });
    if (!objectiveSetByContent && isSilent('satisfied')) writeObjective(session, activity, 0, { satisfied: true });
  }
  tracking.isActive = false;
  note(session, 'UP.4', activity, tracking.isSuspended ? 'suspended' : 'ended');
  overallRollup(session, activity);
  drawChildren(session, activity);
}
