import { takeBack } from './abandonment.js';
import { endAttempt, terminateDescendentAttempts } from './attempts.js';
import { overallRollup } from './rollup.js';
import type { SequencingRequest } from './requests.js';
import { sequencingRulesCheck } from './rule-check.js';
import { note, type Session, trackingOf } from './session.js';
import type { ActivityNode } from './tree.js';
import { pathFromRoot, pathToRoot } from './walk.js';

export type TerminationRequest = 'exit' | 'exitAll' | 'suspendAll' | 'abandon' | 'abandonAll';

/** The request, if there is one, stands above the one that came with the navigation. */
export type Termination = { exception: string | null; request: SequencingRequest | null };

const EXIT: SequencingRequest = { kind: 'exit' };

/** TB.2.3 Termination Request. Ends attempts and moves the current activity. */
export function terminationRequest(session: Session, request: TerminationRequest): Termination {
  const result = terminate(session, request);
  note(
    session,
    'TB.2.3',
    session.current,
    result.exception ?? `${request}, then ${result.request?.kind ?? 'as asked'}`,
  );
  return result;
}

function terminate(session: Session, request: TerminationRequest): Termination {
  const { current } = session;
  if (!current) return { exception: 'TB.2.3-1', request: null };
  if ((request === 'exit' || request === 'abandon') && !trackingOf(session, current).isActive) {
    return { exception: 'TB.2.3-2', request: null };
  }
  switch (request) {
    case 'exit':
      return exit(session, current);
    case 'exitAll':
      return exitAll(session, current, EXIT);
    case 'suspendAll':
      return suspendAll(session, current);
    case 'abandon':
      abandon(session, current);
      return { exception: null, request: null };
    case 'abandonAll':
      abandon(session, current);
      for (const activity of pathToRoot(current)) trackingOf(session, activity).isActive = false;
      session.current = session.tree.root;
      return { exception: null, request: EXIT };
  }
}

/** TB.2.3, 3. */
function exit(session: Session, current: ActivityNode): Termination {
  endAttempt(session, current);
  let ended = exitActionRules(session, current);
  for (;;) {
    const after = postConditionRules(session, ended);
    if (after.termination === 'exitAll') return exitAll(session, ended, after.request ?? EXIT);
    if (after.termination === 'exitParent') {
      // The book has an error here (TB.2.3-4), which would leave the person in front of nothing.
      if (!ended.parent) return { exception: null, request: EXIT };
      ended = ended.parent;
      session.current = ended;
      endAttempt(session, ended);
      continue;
    }
    const isOver = !ended.parent && after.request?.kind !== 'retry';
    return { exception: null, request: isOver ? EXIT : after.request };
  }
}

/** TB.2.3, 4. */
function exitAll(session: Session, current: ActivityNode, request: SequencingRequest): Termination {
  const { root } = session.tree;
  if (trackingOf(session, current).isActive) endAttempt(session, current);
  terminateDescendentAttempts(session, root);
  endAttempt(session, root);
  session.current = root;
  return { exception: null, request };
}

/** TB.2.3, 5. */
function suspendAll(session: Session, current: ActivityNode): Termination {
  const { isActive, isSuspended } = trackingOf(session, current);
  if (isActive || isSuspended) {
    overallRollup(session, current);
    session.suspended = current;
  } else {
    if (!current.parent) return { exception: 'TB.2.3-3', request: null };
    session.suspended = current.parent;
  }
  for (const activity of pathToRoot(session.suspended)) {
    const tracking = trackingOf(session, activity);
    tracking.isActive = false;
    tracking.isSuspended = true;
  }
  session.current = session.tree.root;
  return { exception: null, request: EXIT };
}

/** TB.2.3, 6: what the content stored in an attempt that is abandoned does not count. */
function abandon(session: Session, current: ActivityNode): void {
  const tracking = trackingOf(session, current);
  if (!tracking.isActive) return;
  tracking.isActive = false;
  tracking.isSuspended = false;
  takeBack(session, current);
  overallRollup(session, current);
}

/** TB.2.1 Sequencing Exit Action Rules: the highest ancestor whose rule says so ends too. */
function exitActionRules(session: Session, current: ActivityNode): ActivityNode {
  const ancestors = current.parent ? pathFromRoot(current.parent) : [];
  const target = ancestors.find(
    (activity) => sequencingRulesCheck(session, activity, activity.sequencing.exitConditionRules, ['exit']) !== null,
  );
  if (!target) return current;
  note(session, 'TB.2.1', target, 'exit');
  terminateDescendentAttempts(session, target);
  endAttempt(session, target);
  session.current = target;
  return target;
}

type AfterExit = { termination: 'exitParent' | 'exitAll' | null; request: SequencingRequest | null };

/** TB.2.2 Sequencing Post Condition Rules. */
function postConditionRules(session: Session, activity: ActivityNode): AfterExit {
  if (trackingOf(session, activity).isSuspended) return { termination: null, request: null };
  const { postConditionRules: rules } = activity.sequencing;
  const action = sequencingRulesCheck(session, activity, rules, [
    'exitParent',
    'exitAll',
    'retry',
    'retryAll',
    'continue',
    'previous',
  ]);
  if (action === null) return { termination: null, request: null };
  note(session, 'TB.2.2', activity, action);
  switch (action) {
    case 'retry':
    case 'continue':
    case 'previous':
      return { termination: null, request: { kind: action } };
    case 'exitParent':
    case 'exitAll':
      return { termination: action, request: null };
    case 'retryAll':
      return { termination: 'exitAll', request: { kind: 'retry' } };
  }
}
