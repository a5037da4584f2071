import { factsOf, openableActivities, standardOf } from '@integra/scorm-runtime/activities';
import type { CmiValues } from '@integra/scorm-runtime/cmi';
import type { Activity } from '@integra/scorm-runtime/manifest';
import { arePrerequisitesMet, type NavigationKind, type NavigationValidity } from '@integra/scorm-runtime/run-time';
import {
  activityResult,
  type ActivityTree,
  buildTree,
  type ContentsEntry,
  type Control,
  controls,
  isAttemptUnderWay,
  navigate,
  type NavigationRequest,
  objectivesOf,
  objectiveValues,
  type Outcome,
  type PrerequisiteCheck,
  type PrerequisiteStatus,
  recordActivity,
  requestValid,
  rollupStatus,
  start,
  tableOfContents,
} from '@integra/scorm-runtime/sequencing';
import type { Launch } from '../runtime-server.js';
import type { SharedState } from '../saving/shared-ledger.js';
import { type KeptTree, readKeptTree, writeKeptTree } from './kept-tree.js';
import { SharedStores } from './shared-stores.js';

/** Where a request led. `choose`: nothing is open, and it is for the person to say what is next. */
export type Move =
  | { readonly kind: 'open'; readonly activity: Activity; readonly isResumed: boolean }
  | { readonly kind: 'stay' | 'choose' | 'ended' };

/** `isTerminated`: by the content itself. */
export type RecordedVisit = { readonly isTerminated: boolean; readonly isGone: boolean };

/** How an activity stands, in the words of 1.2 that prerequisites are written in. */
const lessonStatusOf = ({ isAttempted, completed, satisfied }: PrerequisiteStatus): string => {
  if (satisfied !== undefined) return satisfied ? 'passed' : 'failed';
  if (completed === true) return 'completed';
  return isAttempted ? 'incomplete' : 'not attempted';
};

const prerequisites: PrerequisiteCheck = (script, statusOf) =>
  arePrerequisitesMet(script, (identifier) => {
    const status = statusOf(identifier);
    return status && lessonStatusOf(status);
  });

/**
 * The activities of a package and what may be opened when. The sequencing decides; where the manifest is silent, as 1.2
 * always is, people choose freely.
 */
export class Activities {
  readonly stores: SharedStores;
  readonly #launch: Launch;
  readonly #openable: ReadonlyMap<string, Activity>;
  readonly #tree: ActivityTree;
  #kept: KeptTree;

  constructor(launch: Launch) {
    const { edition, organization } = launch;
    this.#launch = launch;
    this.#openable = new Map(openableActivities(organization).map((activity) => [activity.identifier, activity]));
    this.#tree = buildTree(organization, { silence: edition === '1.2' ? 'free-choice' : 'standard', prerequisites });
    this.#kept = readKeptTree(launch, (state) => isAttemptUnderWay(this.#tree, state));
    this.stores = new SharedStores(this.#kept.stores, organization.sharedDataGlobalToSystem);
  }

  /** A single one needs neither outline nor buttons. */
  get areSeveral(): boolean {
    return this.#openable.size > 1;
  }

  begin(): Move {
    return this.#take(start(this.#tree, this.#kept.state, this.#kept.globals));
  }

  /** Ends the current activity's part as the request wants it; its content is gone by then. */
  move(request: NavigationRequest): Move {
    return this.#take(this.#navigate(request));
  }

  /**
   * Takes over what the content of an activity stored.
   * @param isGone nothing more will come; what left without a word is taken for suspended, so that it is there the next time
   */
  record(activity: Activity, values: CmiValues, { isTerminated, isGone }: RecordedVisit): void {
    const { edition } = this.#launch;
    const { state, globals } = this.#kept;
    const facts = { ...factsOf(edition, activity), isFinished: isTerminated };
    const result = activityResult(standardOf(edition), values, facts, isTerminated);
    const exit = isGone && !isTerminated ? 'suspend' : result.exit;
    const next = recordActivity(this.#tree, state, globals, activity.identifier, { ...result, exit });
    this.#kept = { ...this.#kept, ...next };
  }

  outline(): ContentsEntry {
    return tableOfContents(this.#tree, this.#kept.state, this.#kept.globals);
  }

  control(kind: 'continue' | 'previous' | 'exitAll'): Control {
    const { state, globals } = this.#kept;
    // Without sequencing an attempt is nothing that a person could end: it goes on where it was. So does a single activity,
    // from which no way leads anywhere.
    const mayFinish = this.#launch.edition !== '1.2' && this.#launch.mode === 'normal';
    const isOffered = this.areSeveral && (kind !== 'exitAll' || mayFinish);
    if (!isOffered) return { isVisible: false, isEnabled: false };
    return controls(this.#tree, state, globals)[kind];
  }

  /** `adl.nav.request_valid` */
  validity(kind: NavigationKind, target: string | null): NavigationValidity {
    const { state, globals } = this.#kept;
    const request: NavigationRequest = kind === 'choice' || kind === 'jump' ? { kind, target: target ?? '' } : { kind };
    return requestValid(this.#tree, state, globals, request);
  }

  /** What the objectives of the manifest, and global ones, tell the content at launch. */
  objectiveValues({ identifier }: Activity, kept: CmiValues): CmiValues {
    if (this.#launch.edition === '1.2') return {};
    const { state, globals } = this.#kept;
    return objectiveValues(objectivesOf(this.#tree, state, globals, identifier), kept);
  }

  shared(): SharedState {
    const kept = { ...this.#kept, stores: this.stores.values };
    return writeKeptTree(this.#launch.organization, kept, this.#root());
  }

  #root(): SharedState['root'] {
    if (this.#launch.edition === '1.2') return null;
    const { state, globals } = this.#kept;
    const { completion, success, measure } = rollupStatus(this.#tree, state, globals);
    return {
      completion,
      success,
      scaled: measure,
      // A single activity finds what it kept, however it ended.
      isOver: this.areSeveral && !isAttemptUnderWay(this.#tree, state),
    };
  }

  #navigate(request: NavigationRequest): Outcome {
    return navigate(this.#tree, this.#kept.state, this.#kept.globals, request);
  }

  #take({ state, globals, delivery, isEnded, stays }: Outcome): Move {
    this.#kept = { ...this.#kept, state, globals };
    if (isEnded) return { kind: 'ended' };
    const activity = this.#openable.get(delivery?.activity ?? '');
    if (activity && delivery) return { kind: 'open', activity, isResumed: delivery.isResumed };
    return { kind: stays === null ? 'choose' : 'stay' };
  }
}
