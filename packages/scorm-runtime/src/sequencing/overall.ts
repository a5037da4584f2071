import { endAttempt, terminateDescendentAttempts } from './attempts.js';
import { deliver, deliveryException } from './delivery.js';
import { navigationRequest } from './navigation-request.js';
import type { NavigationRequest, SequencingRequest } from './requests.js';
import { drawChildren } from './selection.js';
import { beginPackage, sequencingRequest } from './sequencing-request.js';
import { closeSession, openSession, type Session, type TraceEntry, trackingOf } from './session.js';
import type { GlobalObjectives, SequencingState } from './state.js';
import { terminationRequest } from './termination.js';
import type { ActivityNode, ActivityTree } from './tree.js';
import { isLeaf } from './walk.js';

/** The activity to open. A resumed one goes on with what its content stored; any other begins anew. */
export type DeliveredActivity = { activity: string; isResumed: boolean };

export type Outcome = {
  state: SequencingState;
  globals: GlobalObjectives;
  /** Null: nothing is to be opened. */
  delivery: DeliveredActivity | null;
  /** The session is over; another `start` begins the next one. */
  isEnded: boolean;
  /** Identifier of the activity whose content stays on the page; null: take away what is there, unless there is a delivery. */
  stays: string | null;
  /** The standard's code where the request was not honoured. */
  exception: string | null;
  trace: TraceEntry[];
};

type Result = Pick<Outcome, 'delivery' | 'isEnded' | 'exception'>;

const refused = (exception: string): Result => ({ delivery: null, isEnded: false, exception });

/** Whether the next `start` goes on with the attempt on the package, or begins a new one. */
export function isAttemptUnderWay(tree: ActivityTree, state: SequencingState): boolean {
  const session = openSession(tree, state, {});
  const { isActive, isSuspended } = trackingOf(session, tree.root);
  return isActive || isSuspended;
}

/**
 * Begins a session: with the activity that was suspended, else with the first that flow leads to. Where the package leaves
 * the beginning to the person, nothing is delivered and `exception` is null. A session that never ended, because the browser
 * was killed, goes on where it was.
 */
export function start(tree: ActivityTree, state: SequencingState, globals: GlobalObjectives): Outcome {
  const session = openSession(tree, state, globals);
  for (const activity of tree.activities) {
    const { attempts, drawn } = trackingOf(session, activity);
    if (attempts === 0 && drawn === null) drawChildren(session, activity);
  }
  if (session.current) return outcome(session, goOn(session, session.current));
  if (!isAttemptUnderWay(tree, state)) beginPackage(session);
  return outcome(session, begin(session));
}

/** OP.1 Overall Sequencing, for one navigation request. */
export function navigate(
  tree: ActivityTree,
  state: SequencingState,
  globals: GlobalObjectives,
  request: NavigationRequest,
): Outcome {
  const session = openSession(tree, state, globals);
  return outcome(session, overallSequencing(session, request));
}

export function overallSequencing(session: Session, request: NavigationRequest): Result {
  const navigation = navigationRequest(session, request);
  if (navigation.exception !== null) return refused(navigation.exception);
  const termination = navigation.termination && terminationRequest(session, navigation.termination);
  if (termination?.exception) return refused(termination.exception);
  return sequence(session, termination?.request ?? navigation.request);
}

function goOn(session: Session, current: ActivityNode): Result {
  const isOpen = trackingOf(session, current).isActive && isLeaf(current);
  const delivery = isOpen ? { activity: current.identifier, isResumed: true } : null;
  return { delivery, isEnded: false, exception: null };
}

function begin(session: Session): Result {
  const resumed = session.suspended && sequence(session, { kind: 'resumeAll' });
  if (resumed?.delivery) return resumed;
  // Suspended between two activities, or with one that may no longer be opened; the attempts around it go on.
  session.suspended = null;
  const result = sequence(session, { kind: 'start' });
  if (result.exception !== 'SB.2.2-1') return result;
  // Flow may not lead into the tree: the person chooses, unless there is nothing to choose between.
  const only = onlyContent(session.tree);
  return only ? open(session, only) : { ...result, exception: null };
}

function onlyContent({ activities }: ActivityTree): ActivityNode | null {
  const [only = null, ...others] = activities.filter(({ resource }) => resource !== null);
  return others.length === 0 ? only : null;
}

function sequence(session: Session, request: SequencingRequest): Result {
  const { activity, endsSession, exception } = sequencingRequest(session, request);
  if (endsSession) endSession(session);
  return activity ? open(session, activity) : { delivery: null, isEnded: endsSession, exception };
}

function open(session: Session, activity: ActivityNode): Result {
  const exception = deliveryException(session, activity);
  if (exception !== null) return refused(exception);
  return {
    delivery: { activity: activity.identifier, ...deliver(session, activity) },
    isEnded: false,
    exception: null,
  };
}

/** The attempt on the root ends with the session, unless it is suspended. */
function endSession(session: Session): void {
  terminateDescendentAttempts(session, session.tree.root);
  if (trackingOf(session, session.tree.root).isActive) endAttempt(session, session.tree.root);
  session.current = null;
  session.before = null;
}

function outcome(session: Session, result: Result): Outcome {
  const { current, trace } = session;
  const stays = !result.delivery && current && trackingOf(session, current).isActive ? current.identifier : null;
  return { ...closeSession(session), ...result, stays, trace: trace ?? [] };
}
