import type { Activity, ActivityResource, CompletionThreshold, LmsControl, Organization } from '../manifest/model.js';
import type { Objective, Sequencing } from '../manifest/sequencing/sequencing-model.js';
import { DEFAULT_SEQUENCING, freeChoice, NEVER_OPENED } from './default-sequencing.js';

/** One activity as the processes need it: nothing is left open, every activity has a primary objective. Never changes. */
export type ActivityNode = {
  identifier: string;
  title: string;
  /** 0 is the root; the others follow in the order of the manifest, a parent before its children. */
  position: number;
  parent: ActivityNode | null;
  children: readonly ActivityNode[];
  isVisible: boolean;
  /** Null for the root and for clusters. */
  resource: ActivityResource | null;
  hideLmsUi: readonly LmsControl[];
  /** SCORM 1.2: an expression over other activities. */
  prerequisites: string | null;
  completionThreshold: CompletionThreshold;
  sequencing: Sequencing;
  /** The one that contributes to rollup stands first. */
  objectives: readonly [Objective, ...Objective[]];
};

export type ActivityTree = {
  root: ActivityNode;
  prerequisites: PrerequisiteCheck | null;
  /** By position. */
  activities: readonly ActivityNode[];
  byIdentifier: ReadonlyMap<string, ActivityNode>;
  /** Global objectives belong to the learner; otherwise to one attempt on the package. */
  objectivesGlobalToSystem: boolean;
};

export type TreeOptions = {
  /**
   * What counts where the manifest says nothing. `standard`: the defaults of SCORM 2004. `free-choice`: people choose among
   * all activities and may go on and back, and only content says what is passed; for SCORM 1.2.
   */
  silence: 'standard' | 'free-choice';
  /** Left out: the prerequisites of SCORM 1.2 are not looked at. */
  prerequisites?: PrerequisiteCheck;
};

/** How another activity stands; what is not known is undefined. */
export type PrerequisiteStatus = {
  isAttempted: boolean;
  completed: boolean | undefined;
  satisfied: boolean | undefined;
};

/** Whether an expression holds. @param statusOf null for an activity that is not there */
export type PrerequisiteCheck = (
  expression: string,
  statusOf: (identifier: string) => PrerequisiteStatus | null,
) => boolean;

type Source = Pick<Organization, 'identifier' | 'title' | 'completionThreshold' | 'sequencing' | 'activities'> &
  Partial<Pick<Activity, 'isVisible' | 'resource' | 'hideLmsUi' | 'prerequisites'>>;

const NO_THRESHOLD: CompletionThreshold = { completedByMeasure: false, minProgressMeasure: 1, progressWeight: 1 };

const UNNAMED_OBJECTIVE: Objective = {
  identifier: null,
  isPrimary: true,
  satisfiedByMeasure: false,
  minNormalizedMeasure: 1,
  maps: [],
};

/** The activity tree of an organization, built once for a package; plain data apart from the links to parents. */
export function buildTree(organization: Organization, options: TreeOptions = { silence: 'standard' }): ActivityTree {
  const activities: ActivityNode[] = [];
  const root = addNode({ ...organization, identifier: rootIdentifier(organization) }, null, activities, options);
  const byIdentifier = new Map(activities.map((activity) => [activity.identifier, activity]));
  const { prerequisites = null } = options;
  return {
    root,
    prerequisites,
    activities,
    byIdentifier,
    objectivesGlobalToSystem: organization.objectivesGlobalToSystem,
  };
}

function addNode(
  source: Source,
  parent: ActivityNode | null,
  activities: ActivityNode[],
  options: TreeOptions,
): ActivityNode {
  const sequencing = sequencingOf(source, parent === null, options);
  const children: ActivityNode[] = [];
  const node: ActivityNode = {
    identifier: source.identifier,
    title: source.title,
    position: activities.length,
    parent,
    children,
    isVisible: source.isVisible ?? true,
    resource: source.resource ?? null,
    hideLmsUi: source.hideLmsUi ?? [],
    prerequisites: source.prerequisites ?? null,
    completionThreshold: source.completionThreshold ?? NO_THRESHOLD,
    sequencing,
    objectives: objectivesOf(sequencing),
  };
  activities.push(node);
  for (const activity of source.activities) children.push(addNode(activity, node, activities, options));
  return node;
}

/** An item in which nothing can be opened is a heading: it stays in the table of contents and is never delivered. */
function sequencingOf(source: Source, isRoot: boolean, options: TreeOptions): Sequencing {
  if (!isRoot && !opensAnything(source)) return NEVER_OPENED;
  if (source.sequencing) return source.sequencing;
  return options.silence === 'standard' ? DEFAULT_SEQUENCING : freeChoice(source.resource?.type === 'asset');
}

const opensAnything = (source: Pick<Source, 'resource' | 'activities'>): boolean =>
  source.activities.length === 0 ? Boolean(source.resource) : source.activities.some(opensAnything);

function objectivesOf({ objectives }: Sequencing): [Objective, ...Objective[]] {
  const primary = objectives.find(({ isPrimary }) => isPrimary) ?? UNNAMED_OBJECTIVE;
  return [primary, ...objectives.filter((objective) => objective !== primary)];
}

/** The organization's own, unless an activity has the same: a choice names activities. */
function rootIdentifier(organization: Organization): string {
  const taken = new Set<string>();
  const collect = (activities: readonly Activity[]): void => {
    for (const activity of activities) {
      taken.add(activity.identifier);
      collect(activity.activities);
    }
  };
  collect(organization.activities);
  let identifier = organization.identifier;
  while (taken.has(identifier)) identifier += '#';
  return identifier;
}
