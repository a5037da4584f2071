import { checkActivity, sequencingRulesCheck } from './rule-check.js';
import { availableChildren, note, type Session } from './session.js';
import type { ActivityNode } from './tree.js';
import { isLeaf } from './walk.js';

export type Direction = 'forward' | 'backward';

/** Where flow stopped, and whether that activity can be delivered. */
export type Flow = { activity: ActivityNode; isDeliverable: boolean; endsSession: boolean; exception: string | null };

type Step =
  { next: ActivityNode; direction: Direction } | { next: null; endsSession: boolean; exception: string | null };

const refused = (exception: string): Step => ({ next: null, endsSession: false, exception });

/** SB.2.1 Flow Tree Traversal: the next activity in a direction. */
function flowTreeTraversal(
  session: Session,
  from: ActivityNode,
  wanted: Direction,
  considerChildren: boolean,
  previous: Direction | null,
): Step {
  const siblings = from.parent ? availableChildren(session, from.parent) : [];
  // All children of a forward only cluster were passed while going back: on to what stands before the cluster.
  const first = siblings[0];
  const isReversed = previous === 'backward' && first !== undefined && siblings.at(-1) === from;
  const direction = isReversed ? 'backward' : wanted;
  const activity = isReversed ? first : from;
  if (considerChildren && !isLeaf(activity)) return enterCluster(session, activity, direction);
  return direction === 'forward' ? stepForward(session, activity) : stepBackward(session, activity, isReversed);
}

/** SB.2.1, 3.3 and 4.3. */
function enterCluster(session: Session, cluster: ActivityNode, direction: Direction): Step {
  const children = availableChildren(session, cluster);
  const isForward = direction === 'forward' || cluster.sequencing.controlMode.forwardOnly;
  const next = isForward ? children[0] : children.at(-1);
  return next ? { next, direction: isForward ? 'forward' : 'backward' } : refused('SB.2.1-2');
}

/** SB.2.1, 3.1 and 3.2. */
function stepForward(session: Session, from: ActivityNode): Step {
  for (let activity = from; activity.parent; activity = activity.parent) {
    const siblings = availableChildren(session, activity.parent);
    const next = siblings[siblings.indexOf(activity) + 1];
    if (next) return { next, direction: 'forward' };
  }
  // 3.1.1, the end of all attempts, is left to the end of the session: who only looks where flow leads changes nothing.
  return { next: null, endsSession: true, exception: null };
}

/** SB.2.1, 4.1 and 4.2. */
function stepBackward(session: Session, from: ActivityNode, isReversed: boolean): Step {
  let mayLeave = isReversed;
  for (let activity = from; activity.parent; activity = activity.parent) {
    if (!mayLeave && activity.parent.sequencing.controlMode.forwardOnly) return refused('SB.2.1-4');
    mayLeave = false;
    const siblings = availableChildren(session, activity.parent);
    const next = siblings[siblings.indexOf(activity) - 1];
    if (next) return { next, direction: 'backward' };
  }
  return refused('SB.2.1-3');
}

/** SB.2.2 Flow Activity Traversal: from a candidate on, the first leaf that can be delivered. */
function flowActivityTraversal(session: Session, candidate: ActivityNode, wanted: Direction): Flow {
  let activity = candidate;
  let direction = wanted;
  let previous: Direction | null = null;
  const stopped = (endsSession: boolean, exception: string | null): Flow => ({
    activity,
    isDeliverable: false,
    endsSession,
    exception,
  });
  for (;;) {
    const { preConditionRules } = activity.sequencing;
    if (activity.parent && !activity.parent.sequencing.controlMode.flow) return stopped(false, 'SB.2.2-1');
    const isSkipped = sequencingRulesCheck(session, activity, preConditionRules, ['skip']) !== null;
    if (!isSkipped && checkActivity(session, activity)) return stopped(false, 'SB.2.2-2');
    if (!isSkipped && isLeaf(activity)) return { activity, isDeliverable: true, endsSession: false, exception: null };
    const step = flowTreeTraversal(session, activity, direction, !isSkipped, isSkipped ? previous : null);
    if (!step.next) return stopped(step.endsSession, step.exception);
    if (isSkipped) {
      if (previous === 'backward' && step.direction === 'backward') [direction, previous] = ['backward', null];
    } else if (direction === 'backward' && step.direction === 'forward') {
      [direction, previous] = ['forward', 'backward'];
    } else previous = null;
    activity = step.next;
  }
}

/** SB.2.3 Flow: leaves an activity in a direction and looks for a leaf. */
export function flow(session: Session, activity: ActivityNode, direction: Direction, considerChildren: boolean): Flow {
  const result = flowFrom(session, activity, direction, considerChildren);
  note(session, 'SB.2.3', result.activity, result.isDeliverable ? direction : (result.exception ?? 'end of the tree'));
  return result;
}

function flowFrom(session: Session, activity: ActivityNode, direction: Direction, considerChildren: boolean): Flow {
  const step = flowTreeTraversal(session, activity, direction, considerChildren, null);
  if (step.next) return flowActivityTraversal(session, step.next, direction);
  return { activity, isDeliverable: false, endsSession: step.endsSession, exception: step.exception };
}
