import type { NavigationRequest, SequencingRequest } from './requests.js';
import { availableChildren, note, type Session, trackingOf } from './session.js';
import type { TerminationRequest } from './termination.js';
import type { ActivityNode } from './tree.js';
import { commonAncestor, pathBelow, pathToRoot } from './walk.js';

/** What a navigation request asks of termination and of the sequencer, or why it is not honoured. */
export type Navigation =
  { exception: null; termination: TerminationRequest | null; request: SequencingRequest } | { exception: string };

const valid = (termination: TerminationRequest | null, request: SequencingRequest): Navigation => ({
  exception: null,
  termination,
  request,
});

/** NB.2.1 Navigation Request, for the requests of people and content. */
export function navigationRequest(session: Session, request: NavigationRequest): Navigation {
  const result = validate(session, request);
  const asked = 'target' in request ? `${request.kind} ${request.target}` : request.kind;
  note(session, 'NB.2.1', session.current, `${asked}: ${result.exception ?? 'valid'}`);
  return result;
}

function validate(session: Session, request: NavigationRequest): Navigation {
  if (request.kind === 'choice') return choice(session, session.tree.byIdentifier.get(request.target));
  if (request.kind === 'jump') return jump(session, session.tree.byIdentifier.get(request.target));
  const { current } = session;
  if (!current) return { exception: 'NB.2.1-2' };
  const { isActive } = trackingOf(session, current);
  switch (request.kind) {
    case 'continue':
      if (!current.parent?.sequencing.controlMode.flow) return { exception: 'NB.2.1-4' };
      return valid(isActive ? 'exit' : null, { kind: 'continue' });
    case 'previous':
      if (!current.parent) return { exception: 'NB.2.1-6' };
      if (!current.parent.sequencing.controlMode.flow || current.parent.sequencing.controlMode.forwardOnly) {
        return { exception: 'NB.2.1-5' };
      }
      return valid(isActive ? 'exit' : null, { kind: 'previous' });
    case 'exit':
    case 'abandon':
      return isActive ? valid(request.kind, { kind: 'exit' }) : { exception: 'NB.2.1-12' };
    case 'exitAll':
    case 'abandonAll':
    case 'suspendAll':
      return valid(request.kind, { kind: 'exit' });
  }
}

/** NB.2.1, 7. */
function choice(session: Session, target: ActivityNode | undefined): Navigation {
  const { current } = session;
  if (!target) return { exception: 'NB.2.1-11' };
  if (target.parent && !target.parent.sequencing.controlMode.choice) return { exception: 'NB.2.1-10' };
  const request = { kind: 'choice', target } as const;
  if (!current) return valid(null, request);
  const isSibling = current.parent === target.parent;
  const left = isSibling ? [current] : [current, ...pathBelow(current, commonAncestor(current, target)).slice(1)];
  const isKept = left.some(
    (activity) => trackingOf(session, activity).isActive && !activity.sequencing.controlMode.choiceExit,
  );
  if (isKept) return { exception: 'NB.2.1-8' };
  return valid(trackingOf(session, current).isActive ? 'exit' : null, request);
}

/** NB.2.1, 13: a jump asks nobody; the target must be there. */
function jump(session: Session, target: ActivityNode | undefined): Navigation {
  const { current } = session;
  if (!current) return { exception: 'NB.2.1-2' };
  const isThere = (step: ActivityNode): boolean =>
    !step.parent || availableChildren(session, step.parent).includes(step);
  if (!target || !pathToRoot(target).every(isThere)) return { exception: 'NB.2.1-11' };
  return valid(trackingOf(session, current).isActive ? 'exit' : null, { kind: 'jump', target });
}
