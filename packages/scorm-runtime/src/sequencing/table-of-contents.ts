import type { Completion, Success } from '../cmi/status.js';
import { readObjective } from './objectives.js';
import { selectableActivities } from './outlook.js';
import { sequencingRulesCheck } from './rule-check.js';
import { availableChildren, openSession, type Session, trackingOf } from './session.js';
import type { GlobalObjectives, SequencingState } from './state.js';
import type { ActivityNode, ActivityTree } from './tree.js';

export type ContentsEntry = {
  identifier: string;
  title: string;
  /** The manifest wants it shown, and no rule hides it or what it lies in. What only the manifest hides may have children shown. */
  isVisible: boolean;
  isSelectable: boolean;
  isCurrent: boolean;
  completion: Completion;
  success: Success;
  children: ContentsEntry[];
};

/** The table of contents from the root down, of the children that this attempt has, in its order. */
export function tableOfContents(tree: ActivityTree, state: SequencingState, globals: GlobalObjectives): ContentsEntry {
  const session = openSession(tree, state, globals);
  return entryOf(session, tree.root, selectableActivities(session), false);
}

function entryOf(
  session: Session,
  activity: ActivityNode,
  selectable: ReadonlySet<ActivityNode>,
  isAncestorHidden: boolean,
): ContentsEntry {
  const { preConditionRules } = activity.sequencing;
  const isHidden =
    isAncestorHidden || sequencingRulesCheck(session, activity, preConditionRules, ['hiddenFromChoice']) !== null;
  return {
    identifier: activity.identifier,
    title: activity.title,
    isVisible: activity.isVisible && !isHidden,
    isSelectable: activity.isVisible && !isHidden && selectable.has(activity),
    isCurrent: session.current === activity,
    ...statusOf(session, activity),
    children: availableChildren(session, activity).map((child) => entryOf(session, child, selectable, isHidden)),
  };
}

/** Completion, success and measure of the whole package. */
export function rollupStatus(
  tree: ActivityTree,
  state: SequencingState,
  globals: GlobalObjectives,
): { completion: Completion; success: Success; measure: number | null; progressMeasure: number | null } {
  const session = openSession(tree, state, globals);
  const { measure = null, progressMeasure = null } = readObjective(session, tree.root);
  return { ...statusOf(session, tree.root), measure, progressMeasure };
}

function statusOf(session: Session, activity: ActivityNode): { completion: Completion; success: Success } {
  const { completed, satisfied } = readObjective(session, activity);
  const untouched = trackingOf(session, activity).attempts === 0 ? 'not attempted' : 'unknown';
  return {
    completion: completed === undefined ? untouched : completed ? 'completed' : 'incomplete',
    success: satisfied === undefined ? 'unknown' : satisfied ? 'passed' : 'failed',
  };
}
