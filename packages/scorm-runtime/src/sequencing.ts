export { isKnownObjective } from './sequencing/known-objective.js';
export { type LaunchObjective, objectivesOf, objectiveValues } from './sequencing/launch-values.js';
export { type Control, type Controls, controls, requestValid } from './sequencing/outlook.js';
export { type DeliveredActivity, isAttemptUnderWay, navigate, type Outcome, start } from './sequencing/overall.js';
export { recordActivity } from './sequencing/record.js';
export { type NavigationRequest, requestOfContent } from './sequencing/requests.js';
export { type ActivityResult, activityResult, type StatedFacts } from './sequencing/result.js';
export type { TraceEntry } from './sequencing/session.js';
export { emptyState, type GlobalObjectives, type KnownObjective, type SequencingState } from './sequencing/state.js';
export { type ContentsEntry, rollupStatus, tableOfContents } from './sequencing/table-of-contents.js';
export {
  type ActivityNode,
  type ActivityTree,
  buildTree,
  type PrerequisiteCheck,
  type PrerequisiteStatus,
  type TreeOptions,
} from './sequencing/tree.js';
