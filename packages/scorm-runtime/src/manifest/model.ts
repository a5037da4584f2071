import type { Sequencing } from './sequencing/sequencing-model.js';

export const EDITIONS = ['1.2', '2004-2nd', '2004-3rd', '2004-4th'] as const;
export type Edition = (typeof EDITIONS)[number];

/** What a package says of itself, checked and resolved: plain data, with null for what it does not say. */
export type Manifest = {
  identifier: string;
  edition: Edition;
  /** What the edition was read from; `default` when nothing told it. */
  editionFrom: 'schemaversion' | 'namespace' | 'default';
  title: string;
  /** The one that is played: the default organization, or one that was made up around the first resource. */
  organization: Organization;
  otherOrganizations: { identifier: string; title: string }[];
  /** All of them, in the order of the manifest. */
  resources: Resource[];
};

/** The root of the activity tree. Spelt as in the standard, because organisations are something else here. */
export type Organization = {
  identifier: string;
  title: string;
  objectivesGlobalToSystem: boolean;
  sharedDataGlobalToSystem: boolean;
  /** Null: nothing is said, the standard's defaults count. Always null in SCORM 1.2. */
  sequencing: Sequencing | null;
  completionThreshold: CompletionThreshold | null;
  activities: Activity[];
};

export type ResourceType = 'sco' | 'asset';

export type Activity = {
  /** Unique in the organization; percent-decoded, blanks collapsed. */
  identifier: string;
  title: string;
  isVisible: boolean;
  /** Null for what can't be opened: clusters, and leaves with a warning. */
  resource: ActivityResource | null;
  activities: Activity[];
  timeLimitAction: TimeLimitAction | null;
  dataFromLms: string | null;
  /** SCORM 1.2: an expression over item identifiers (AICC script). */
  prerequisites: string | null;
  /** SCORM 1.2: HHHH:MM:SS.SS */
  maxTimeAllowed: string | null;
  /** SCORM 1.2: 0..100 */
  masteryScore: number | null;
  /** SCORM 2004, as the four below. */
  completionThreshold: CompletionThreshold | null;
  dataMaps: DataMap[];
  hideLmsUi: LmsControl[];
  sequencing: Sequencing | null;
};

export type ActivityResource = {
  /** Of the resource in `resources`, where its files are. */
  identifier: string;
  type: ResourceType;
  /** From the root of the package, with the item's parameters; not yet matched with the files. */
  href: string;
  /** As the item has them. */
  parameters: string | null;
};

export type Resource = {
  /** Upper and lower case count. */
  identifier: string;
  type: ResourceType;
  /** From the root of the package; null when it has none or none that may be opened. */
  href: string | null;
  /** The folder that `files` start from, with a slash at its end, or empty. */
  base: string;
  /** As written. */
  files: string[];
  /** Identifiers of further resources whose files it needs. */
  dependencies: string[];
};

export const TIME_LIMIT_ACTIONS = [
  'exit,message',
  'exit,no message',
  'continue,message',
  'continue,no message',
] as const;
export type TimeLimitAction = (typeof TIME_LIMIT_ACTIONS)[number];

/** Both measures are 0..1. */
export type CompletionThreshold = { completedByMeasure: boolean; minProgressMeasure: number; progressWeight: number };

export type DataMap = { targetId: string; readSharedData: boolean; writeSharedData: boolean };

export const LMS_CONTROLS = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'] as const;
export type LmsControl = (typeof LMS_CONTROLS)[number];
