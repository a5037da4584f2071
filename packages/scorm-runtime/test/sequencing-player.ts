import { type CmiValues, evaluateStatus, type Launch, resumeValues, valueOf } from '../src/cmi.js';
import type { Activity, Organization } from '../src/manifest.js';
import {
  activityResult,
  type ActivityTree,
  buildTree,
  type ContentsEntry,
  controls,
  emptyState,
  type GlobalObjectives,
  isAttemptUnderWay,
  navigate,
  type NavigationRequest,
  objectivesOf,
  objectiveValues,
  type Outcome,
  recordActivity,
  requestOfContent,
  requestValid,
  type SequencingState,
  start,
  tableOfContents,
} from '../src/sequencing.js';
import { type ReferenceLaunch, ReferenceRunTime } from './reference-run-time.js';

export const LEARNER_ID = 'learner-2';

/** What a learner keeps across packages. */
export type Learner = { globals: GlobalObjectives; stores: Map<string, string> };

export const newLearner = (): Learner => ({ globals: {}, stores: new Map() });

/** Content on the page: its activity, and the run-time it talks to. */
export type OpenContent = { activity: Activity; runTime: ReferenceRunTime; isTerminated: boolean };

/** The smallest system that plays a package for one learner: sequencing, data of the activities, shared stores. */
export class SequencingPlayer {
  content: OpenContent | null = null;
  private readonly tree: ActivityTree;
  private readonly activities: ReadonlyMap<string, Activity>;
  private state: SequencingState = emptyState(1);
  private own: Learner = newLearner();
  private readonly attempts = new Map<string, CmiValues>();

  constructor(
    private readonly organization: Organization,
    private readonly learner: Learner,
  ) {
    this.tree = buildTree(organization);
    this.activities = new Map(
      withDescendants(organization.activities).map((activity) => [activity.identifier, activity]),
    );
  }

  get isSessionOpen(): boolean {
    return this.state.current !== null;
  }

  /** A session that was suspended goes on, after any other a new attempt on the package begins. */
  launch(): void {
    if (!isAttemptUnderWay(this.tree, this.state)) this.own = newLearner();
    this.follow(start(this.tree, this.state, this.globals));
  }

  /** What a person does. Content that is still there is taken away first; what it asks for then no longer counts. */
  ask(request: NavigationRequest, beforeUnload: (content: OpenContent) => void = () => undefined): void {
    if (this.content && !this.content.isTerminated) {
      beforeUnload(this.content);
      this.record(this.content);
    }
    this.navigate(request);
  }

  /** The content calls Terminate; what it asked for takes effect. */
  terminate(): void {
    if (!this.content) return;
    const { values } = this.content.runTime;
    this.record(this.content);
    if (this.content.activity.resource?.type === 'asset') return;
    const wanted = valueOf(values, 'adl.nav.request') ?? '_none_';
    const request = requestOfContent(wanted, valueOf(values, 'cmi.exit') ?? '');
    if (request) this.navigate(request);
  }

  answerToValidity(element: string): string | null {
    const [, kind, target] =
      /^adl\.nav\.request_valid\.(continue|previous|choice|jump)(?:\.\{target=(.*)\})?$/.exec(element) ?? [];
    if (kind === 'continue' || kind === 'previous') {
      return requestValid(this.tree, this.state, this.globals, { kind });
    }
    if ((kind !== 'choice' && kind !== 'jump') || target === undefined) return null;
    return requestValid(this.tree, this.state, this.globals, { kind, target });
  }

  controls(): ReturnType<typeof controls> {
    return controls(this.tree, this.state, this.globals);
  }

  contents(): ContentsEntry {
    return tableOfContents(this.tree, this.state, this.globals);
  }

  private get globals(): GlobalObjectives {
    return this.organization.objectivesGlobalToSystem ? this.learner.globals : this.own.globals;
  }

  private get stores(): Map<string, string> {
    return this.organization.sharedDataGlobalToSystem ? this.learner.stores : this.own.stores;
  }

  private navigate(request: NavigationRequest): void {
    const running = this.content?.activity.identifier;
    const values = this.content?.runTime.values;
    if (request.kind === 'suspendAll' && running !== undefined && values) {
      this.attempts.set(running, { ...values, 'cmi.exit': 'suspend' });
    }
    this.follow(navigate(this.tree, this.state, this.globals, request));
  }

  private follow(outcome: Outcome): void {
    this.keep(outcome);
    if (outcome.delivery) {
      const { activity: identifier, isResumed } = outcome.delivery;
      const activity = this.activities.get(identifier);
      if (!activity) throw new Error(`${identifier} was delivered and is no activity`);
      if (!isResumed) this.attempts.delete(identifier);
      this.content = { activity, runTime: new ReferenceRunTime(this.launchOf(activity)), isTerminated: false };
    } else if (outcome.stays === null) this.content = null;
  }

  private keep({ state, globals }: Pick<Outcome, 'state' | 'globals'>): void {
    // As they are kept by a server.
    this.state = JSON.parse(JSON.stringify(state)) as SequencingState;
    if (this.organization.objectivesGlobalToSystem) this.learner.globals = globals;
    else this.own.globals = globals;
  }

  private record(content: OpenContent): void {
    content.isTerminated = true;
    const { activity, runTime } = content;
    if (activity.resource?.type === 'asset') return;
    this.attempts.set(activity.identifier, runTime.values);
    this.keepStores(activity, runTime.values);
    const result = activityResult('2004', runTime.values, factsOf(activity), true);
    this.keep(recordActivity(this.tree, this.state, this.globals, activity.identifier, result));
  }

  private launchOf(activity: Activity): ReferenceLaunch {
    const kept = this.attempts.get(activity.identifier) ?? {};
    const objectives = objectivesOf(this.tree, this.state, this.globals, activity.identifier);
    const given: Record<string, string> = { ...objectiveValues(objectives, kept) };
    const readOnly = new Set<string>();
    const writeOnly = new Set<string>();
    for (const [row, map] of activity.dataMaps.entries()) {
      given[`adl.data.${row}.id`] = map.targetId;
      const shared = this.stores.get(map.targetId);
      if (shared !== undefined) given[`adl.data.${row}.store`] = shared;
      if (!map.writeSharedData) readOnly.add(`adl.data.${row}.store`);
      if (!map.readSharedData) writeOnly.add(`adl.data.${row}.store`);
    }
    const facts = factsOf(activity);
    const launch: Launch = {
      learnerId: LEARNER_ID,
      learnerName: 'Learner, Second',
      mode: 'normal',
      credit: 'credit',
      given,
      ...facts,
      ...(activity.dataFromLms !== null && { launchData: activity.dataFromLms }),
      ...(activity.timeLimitAction !== null && { timeLimitAction: activity.timeLimitAction }),
      ...maxTimeOf(activity),
    };
    return { values: Object.fromEntries(resumeValues('2004', kept, launch)), facts, readOnly, writeOnly };
  }

  private keepStores(activity: Activity, values: CmiValues): void {
    for (const [row, { targetId }] of activity.dataMaps.entries()) {
      const value = valueOf(values, `adl.data.${row}.store`);
      if (value !== undefined) this.stores.set(targetId, value);
    }
  }
}

function maxTimeOf({ sequencing }: Activity): { maxTimeAllowed?: string } {
  const limit = sequencing?.limitConditions.attemptAbsoluteDurationLimit ?? null;
  return limit === null ? {} : { maxTimeAllowed: limit };
}

function factsOf({ sequencing, completionThreshold }: Activity): Parameters<typeof evaluateStatus>[2] {
  const primary = sequencing?.objectives.find(({ isPrimary }) => isPrimary);
  return {
    ...(primary?.satisfiedByMeasure && { scaledPassingScore: primary.minNormalizedMeasure }),
    ...(completionThreshold?.completedByMeasure && { completionThreshold: completionThreshold.minProgressMeasure }),
  };
}

const withDescendants = (activities: readonly Activity[]): Activity[] =>
  activities.flatMap((activity) => [activity, ...withDescendants(activity.activities)]);
