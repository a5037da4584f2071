import type { Direction } from './flow.js';
import { sequencingRulesCheck } from './rule-check.js';
import { availableChildren, type Session, trackingOf } from './session.js';
import type { ActivityNode } from './tree.js';

/** SB.2.4 Choice Activity Traversal: why choice may not lead past an activity; null where it may. */
export function choiceActivityTraversal(session: Session, activity: ActivityNode, direction: Direction): string | null {
  if (direction === 'backward') {
    if (!activity.parent) return 'SB.2.4-3';
    return activity.parent.sequencing.controlMode.forwardOnly ? 'SB.2.4-2' : null;
  }
  const { preConditionRules } = activity.sequencing;
  const stop = sequencingRulesCheck(session, activity, preConditionRules, ['stopForwardTraversal']);
  return stop === null ? null : 'SB.2.4-1';
}

/** Whether choosing something inside an activity that is not active may begin an attempt on it. */
export const mayActivate = (session: Session, activity: ActivityNode, shared: ActivityNode): boolean =>
  activity === shared ||
  trackingOf(session, activity).isActive ||
  !activity.sequencing.constrainedChoice.preventActivation;

/** SB.2.9.1 Choice Flow: the activity that a constrained choice may lead to; the constrained one at the edge of the tree. */
export const constrainedBy = (session: Session, activity: ActivityNode, direction: Direction): ActivityNode =>
  choiceFlowTreeTraversal(session, activity, direction) ?? activity;

/** SB.2.9.2 Choice Flow Tree Traversal. */
function choiceFlowTreeTraversal(session: Session, from: ActivityNode, direction: Direction): ActivityNode | null {
  for (let activity = from; activity.parent; activity = activity.parent) {
    const siblings = availableChildren(session, activity.parent);
    const place = siblings.indexOf(activity);
    const next = direction === 'forward' ? siblings[place + 1] : siblings[place - 1];
    if (next) return next;
  }
  return null;
}
