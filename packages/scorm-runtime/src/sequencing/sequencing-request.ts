import { choiceRequest, type Delivery } from './choice.js';
import { type Flow, flow } from './flow.js';
import type { SequencingRequest } from './requests.js';
import { note, type Session, trackingOf } from './session.js';
import { isLeaf } from './walk.js';

const refused = (exception: string): Delivery => ({ activity: null, endsSession: false, exception });

const delivered = (found: Flow, exception?: string): Delivery =>
  found.isDeliverable
    ? { activity: found.activity, endsSession: false, exception: null }
    : { activity: null, endsSession: found.endsSession, exception: exception ?? found.exception };

/** SB.2.12 Sequencing Request. */
export function sequencingRequest(session: Session, request: SequencingRequest): Delivery {
  const result = carryOut(session, request);
  const outcome = result.exception ?? (result.endsSession ? 'end of the session' : 'valid');
  note(session, 'SB.2.12', result.activity, `${request.kind}: ${outcome}`);
  return result;
}

function carryOut(session: Session, request: SequencingRequest): Delivery {
  switch (request.kind) {
    case 'start':
      return start(session);
    case 'resumeAll':
      return resumeAll(session);
    case 'continue':
    case 'previous':
      return goOn(session, request.kind);
    case 'choice':
      return choiceRequest(session, request.target);
    case 'jump':
      // SB.2.13: the target was found in the tree already.
      return session.current ? { activity: request.target, endsSession: false, exception: null } : refused('SB.2.13-1');
    case 'retry':
      return retry(session);
    case 'exit':
      return exit(session);
  }
}

/** SB.2.5 Start. */
function start(session: Session): Delivery {
  const { current, tree } = session;
  if (current) return refused('SB.2.5-1');
  if (isLeaf(tree.root)) return { activity: tree.root, endsSession: false, exception: null };
  return delivered(flow(session, tree.root, 'forward', true));
}

/** SB.2.6 Resume All. */
function resumeAll(session: Session): Delivery {
  if (session.current) return refused('SB.2.6-1');
  if (!session.suspended) return refused('SB.2.6-2');
  return { activity: session.suspended, endsSession: false, exception: null };
}

/** SB.2.7 Continue and SB.2.8 Previous. */
function goOn(session: Session, kind: 'continue' | 'previous'): Delivery {
  const { current } = session;
  const process = kind === 'continue' ? 'SB.2.7' : 'SB.2.8';
  if (!current) return refused(`${process}-1`);
  if (current.parent && !current.parent.sequencing.controlMode.flow) return refused(`${process}-2`);
  return delivered(flow(session, current, kind === 'continue' ? 'forward' : 'backward', false));
}

/** SB.2.10 Retry. */
function retry(session: Session): Delivery {
  const { current } = session;
  if (!current) return refused('SB.2.10-1');
  const { isActive, isSuspended } = trackingOf(session, current);
  if (isActive || isSuspended) return refused('SB.2.10-2');
  if (!current.parent) beginPackage(session);
  if (isLeaf(current)) return { activity: current, endsSession: false, exception: null };
  return delivered(flow(session, current, 'forward', true), 'SB.2.10-3');
}

/** A new attempt on the package begins: global objectives that are the package's own are those of one attempt. */
export function beginPackage(session: Session): void {
  if (!session.tree.objectivesGlobalToSystem) session.globals.clear();
}

/** SB.2.11 Exit. */
function exit(session: Session): Delivery {
  const { current } = session;
  if (!current) return refused('SB.2.11-1');
  if (trackingOf(session, current).isActive) return refused('SB.2.11-2');
  return { activity: null, endsSession: current.parent === null, exception: null };
}
