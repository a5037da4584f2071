import { shuffled } from './random.js';
import { availableChildren, note, type Session, trackingOf } from './session.js';
import type { ActivityNode } from './tree.js';

/** SR.1 Select Children: draws as many children as the manifest wants, once. */
function selectChildren(session: Session, activity: ActivityNode): void {
  const { selectionTiming, selectCount } = activity.sequencing.randomization;
  const tracking = trackingOf(session, activity);
  // The standard leaves a selection on each new attempt undefined.
  if (selectionTiming !== 'once' || selectCount === null || tracking.drawn || tracking.attempts > 0) return;
  const drawn = new Set(shuffled(session, activity.children).slice(0, selectCount));
  tracking.drawn = activity.children.filter((child) => drawn.has(child));
  note(session, 'SR.1', activity, `${tracking.drawn.length} of ${activity.children.length}`);
}

/** SR.2 Randomize Children. */
function randomizeChildren(session: Session, activity: ActivityNode): void {
  const { randomizationTiming, reorderChildren } = activity.sequencing.randomization;
  const tracking = trackingOf(session, activity);
  const isDue =
    randomizationTiming === 'onEachNewAttempt' || (randomizationTiming === 'once' && tracking.attempts === 0);
  if (!isDue || !reorderChildren) return;
  tracking.drawn = shuffled(session, availableChildren(session, activity));
  note(session, 'SR.2', activity, tracking.drawn.map(({ identifier }) => identifier).join(' '));
}

/** Decides which children the next attempt on an activity has, and in what order; one under way keeps what it has. */
export function drawChildren(session: Session, activity: ActivityNode): void {
  const { isActive, isSuspended } = trackingOf(session, activity);
  if (activity.children.length === 0 || isActive || isSuspended) return;
  selectChildren(session, activity);
  randomizeChildren(session, activity);
}
