import { endAttempt, terminateDescendentAttempts } from './attempts.js';
import { choiceActivityTraversal, constrainedBy, mayActivate } from './choice-path.js';
import { flow } from './flow.js';
import { sequencingRulesCheck } from './rule-check.js';
import { availableChildren, type Session } from './session.js';
import type { ActivityNode } from './tree.js';
import { commonAncestor, isLeaf, isWithin, pathBelow, pathFromRoot } from './walk.js';

/** A request that leads to an activity, or the reason why it does not. */
export type Delivery = { activity: ActivityNode | null; endsSession: boolean; exception: string | null };

/** SB.2.9 Choice Sequencing Request. */
export function choiceRequest(session: Session, target: ActivityNode): Delivery {
  const exception = choiceException(session, target);
  if (exception !== null) return { activity: null, endsSession: false, exception };
  if (isLeaf(target)) return { activity: target, endsSession: false, exception: null };
  const found = flow(session, target, 'forward', true);
  if (found.isDeliverable) return { activity: found.activity, endsSession: false, exception: null };
  // The cluster was reached, but nothing in it can be opened: it becomes the current activity all the same.
  const shared = session.current ? commonAncestor(session.current, target) : session.tree.root;
  terminateDescendentAttempts(session, shared);
  if (session.current) endAttempt(session, shared);
  session.current = target;
  return { activity: null, endsSession: false, exception: 'SB.2.9-9' };
}

/** SB.2.9, 1 to 11: why the target cannot be chosen; null where it can. */
export function choiceException(session: Session, target: ActivityNode): string | null {
  for (const activity of pathFromRoot(target)) {
    if (activity.parent && !availableChildren(session, activity.parent).includes(activity)) return 'SB.2.9-2';
    const { preConditionRules } = activity.sequencing;
    if (sequencingRulesCheck(session, activity, preConditionRules, ['hiddenFromChoice']) !== null) return 'SB.2.9-3';
  }
  if (target.parent && !target.parent.sequencing.controlMode.choice) return 'SB.2.9-4';
  const { current } = session;
  if (current === target) return null;
  const shared = current ? commonAncestor(current, target) : session.tree.root;
  if (current && current.parent === target.parent) return siblingException(session, current, target);
  if (!current || current === shared) return downwardException(session, shared, target);
  if (target === shared) return exitException(current, target);
  return acrossException(session, current, target, shared);
}

/** SB.2.9, 8: the way among siblings, without the target. */
function siblingException(session: Session, current: ActivityNode, target: ActivityNode): string | null {
  const siblings = current.parent ? availableChildren(session, current.parent) : [];
  const [from, to] = [siblings.indexOf(current), siblings.indexOf(target)];
  const isForward = to > from;
  const passed = isForward ? siblings.slice(from, to) : siblings.slice(to + 1, from + 1);
  return firstOf(passed, (activity) => choiceActivityTraversal(session, activity, isForward ? 'forward' : 'backward'));
}

/** SB.2.9, 9: from the common ancestor down to the target, without the target. */
function downwardException(session: Session, shared: ActivityNode, target: ActivityNode): string | null {
  const path = [shared, ...pathBelow(target, shared).toReversed()].slice(0, -1);
  if (target === shared) return 'SB.2.9-5';
  return firstOf(
    path,
    (activity) =>
      choiceActivityTraversal(session, activity, 'forward') ??
      (mayActivate(session, activity, shared) ? null : 'SB.2.9-6'),
  );
}

/** SB.2.9, 10 and 11.4.1: what must be left allows it. */
function exitException(current: ActivityNode, ancestor: ActivityNode): string | null {
  const mayLeave = pathBelow(current, ancestor).every((activity) => activity.sequencing.controlMode.choiceExit);
  return mayLeave ? null : 'SB.2.9-7';
}

/** SB.2.9, 11: up to the common ancestor and down another branch. */
function acrossException(
  session: Session,
  current: ActivityNode,
  target: ActivityNode,
  shared: ActivityNode,
): string | null {
  const up = pathBelow(current, shared);
  const cannotLeave = exitException(current, shared);
  if (cannotLeave !== null) return cannotLeave;
  const constrained = up.find((activity) => !isLeaf(activity) && activity.sequencing.constrainedChoice.constrainChoice);
  if (constrained) {
    const direction = isAfter(session, target, constrained) ? 'forward' : 'backward';
    const considered = constrainedBy(session, constrained, direction);
    if (!isWithin(target, considered) && target !== constrained) return 'SB.2.9-8';
  }
  const down = [shared, ...pathBelow(target, shared).toReversed()];
  if (!isAfter(session, target, current)) {
    return down.every((activity) => mayActivate(session, activity, shared)) ? null : 'SB.2.9-6';
  }
  return firstOf(
    down.slice(0, -1),
    (activity) =>
      choiceActivityTraversal(session, activity, 'forward') ??
      (mayActivate(session, activity, shared) ? null : 'SB.2.9-6'),
  );
}

/** Whether an activity comes later in the order that the attempts on their ancestors have. */
function isAfter(session: Session, activity: ActivityNode, other: ActivityNode): boolean {
  const shared = commonAncestor(activity, other);
  if (activity === shared || other === shared) return other === shared;
  const children = availableChildren(session, shared);
  const place = (of: ActivityNode): number => children.findIndex((child) => isWithin(of, child));
  return place(activity) > place(other);
}

function firstOf(path: readonly ActivityNode[], check: (activity: ActivityNode) => string | null): string | null {
  for (const activity of path) {
    const exception = check(activity);
    if (exception !== null) return exception;
  }
  return null;
}
