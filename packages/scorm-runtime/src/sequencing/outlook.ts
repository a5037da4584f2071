import type { LmsControl } from '../manifest/model.js';
import { endAttempt } from './attempts.js';
import { choiceException } from './choice.js';
import { deliveryException } from './delivery.js';
import { flow } from './flow.js';
import { navigationRequest } from './navigation-request.js';
import { overallSequencing } from './overall.js';
import type { NavigationRequest } from './requests.js';
import { copySession, openSession, type Session, trackingOf } from './session.js';
import type { GlobalObjectives, SequencingState } from './state.js';
import type { ActivityNode, ActivityTree } from './tree.js';
import { isLeaf } from './walk.js';

/** Whether a control is on the page, and whether it would lead somewhere. */
export type Control = { isVisible: boolean; isEnabled: boolean };
export type Controls = Record<LmsControl, Control>;

/** `adl.nav.request_valid`: whether a request would be honoured now; unknown while no session is under way. */
export function requestValid(
  tree: ActivityTree,
  state: SequencingState,
  globals: GlobalObjectives,
  request: NavigationRequest,
): 'true' | 'false' | 'unknown' {
  if (state.current === null) return 'unknown';
  return leadsSomewhere(openSession(tree, state, globals), request) ? 'true' : 'false';
}

/** Whether the person may go on; where flow ends at a cluster without it, the standard offers the control all the same. */
function leadsOn(session: Session): boolean {
  const { exception } = overallSequencing(copySession(session), { kind: 'continue' });
  return exception === null || exception === 'SB.2.2-1';
}

/** Carries the request out on a copy. */
function leadsSomewhere(session: Session, request: NavigationRequest): boolean {
  const { exception, delivery, isEnded } = overallSequencing(copySession(session), request);
  return exception === null && (delivery !== null || isEnded || isLeaving(request));
}

const isLeaving = ({ kind }: NavigationRequest): boolean =>
  kind !== 'continue' && kind !== 'previous' && kind !== 'choice' && kind !== 'jump';

/** What the person sees beside the content. The current activity may hide controls (`hideLMSUI`). */
export function controls(tree: ActivityTree, state: SequencingState, globals: GlobalObjectives): Controls {
  const session = openSession(tree, state, globals);
  const { current } = session;
  const hidden = current && trackingOf(session, current).isActive ? current.hideLmsUi : [];
  const control = (kind: LmsControl, isOffered: boolean): Control => ({
    isVisible: isOffered && !hidden.includes(kind),
    isEnabled:
      isOffered &&
      !hidden.includes(kind) &&
      (kind === 'continue' ? leadsOn(session) : leadsSomewhere(session, { kind })),
  });
  const hasSession = current !== null;
  const hasFlow = current?.parent?.sequencing.controlMode.flow ?? false;
  const isForwardOnly = current?.parent?.sequencing.controlMode.forwardOnly ?? false;
  return {
    continue: control('continue', hasFlow),
    previous: control('previous', hasFlow && !isForwardOnly),
    exit: control('exit', hasSession),
    exitAll: control('exitAll', hasSession),
    abandon: control('abandon', hasSession),
    abandonAll: control('abandonAll', hasSession),
    suspendAll: control('suspendAll', hasSession),
  };
}

/** Which activities a person could choose now. */
export function selectableActivities(session: Session): ReadonlySet<ActivityNode> {
  const ended = copySession(session);
  if (ended.current && trackingOf(ended, ended.current).isActive) endAttempt(ended, ended.current);
  const { activities } = session.tree;
  return new Set(
    activities.filter((activity) => {
      const request = { kind: 'choice', target: activity.identifier } as const;
      if (navigationRequest(session, request).exception !== null) return false;
      if (choiceException(ended, activity) !== null) return false;
      const leaf = isLeaf(activity) ? activity : reachableLeaf(ended, activity);
      return leaf !== null && deliveryException(ended, leaf) === null;
    }),
  );
}

function reachableLeaf(session: Session, cluster: ActivityNode): ActivityNode | null {
  const found = flow(session, cluster, 'forward', true);
  return found.isDeliverable ? found.activity : null;
}
