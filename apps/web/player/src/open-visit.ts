import { factsOf, standardOf, startOfVisit } from '@integra/scorm-runtime/activities';
import { type CmiStandard, type CmiValues, resumeValues } from '@integra/scorm-runtime/cmi';
import type { Activity } from '@integra/scorm-runtime/manifest';
import { createRunTime, type RunTimeApi, type RunTimeOptions } from '@integra/scorm-runtime/run-time';
import type { Call } from '@integra/shared-types/scorm-playing';
import type { SharedStores } from './activities/shared-stores.js';
import type { Launch } from './runtime-server.js';
import { fitsCommit } from './saving/commit-room.js';
import type { Visit } from './saving/visit-ledger.js';

export type OpenedVisit = Visit & {
  readonly isAsset: boolean;
  /** Ends the session for a package that is gone. */
  readonly end: () => void;
};

export type VisitParts = {
  readonly launch: Launch;
  readonly activity: Activity;
  readonly number: number;
  /** What the attempt holds of the activity; null when it begins anew. */
  readonly kept: CmiValues | null;
  /** Values that stand above what was kept. */
  readonly given: CmiValues;
  readonly stores: SharedStores;
  readonly requestValid: NonNullable<RunTimeOptions['requestValid']>;
  readonly on: {
    readonly call: (call: Call) => void;
    readonly set: (element: string, value: string) => void;
    /** The package wants to be saved now, or has ended; the call is recorded already. */
    readonly save: () => void;
  };
};

const MOST_OF_NAME = 512;
const MOST_OF_VALUE = 200;
const API_NAMES = { '1.2': 'API', '2004': 'API_1484_11' } as const satisfies Record<CmiStandard, string>;

/** What packages look for on this window. */
const showApi = (standard: CmiStandard, api: RunTimeApi): void => {
  Object.defineProperty(window, API_NAMES[standard], { value: api, configurable: true });
};

/** Puts the API of an activity on this window, filled with what the attempt kept: before the package comes. */
export const openVisit = async ({ launch, activity, number, kept, ...parts }: VisitParts): Promise<OpenedVisit> => {
  const standard = standardOf(launch.edition);
  const facts = factsOf(launch.edition, activity);
  const isAsset = activity.resource?.type === 'asset';
  const { given, readOnly, writeOnly } = parts.stores.rowsOf(activity);
  const runTime = await createRunTime({
    standard,
    start: resumeValues(standard, kept ?? {}, {
      learnerId: launch.learner.id,
      learnerName: launch.learner.name,
      mode: launch.mode,
      credit: launch.mode === 'normal' ? 'credit' : 'no-credit',
      ...facts,
      given: { ...parts.given, ...given },
    }),
    readOnly,
    writeOnly,
    requestValid: parts.requestValid,
    // What no commit could carry would end the saving of everything else.
    hasRoom: (element, value) => fitsCommit(value) && parts.stores.hasRoom(activity, element, value),
    on: {
      set: (element, value) => {
        parts.stores.keep(activity, element, value);
        parts.on.set(element, value);
      },
      call: ({ method, argument, value, error }) => {
        const at = Math.round(performance.now());
        parts.on.call([at, method, argument.slice(0, MOST_OF_NAME), value.slice(0, MOST_OF_VALUE), error]);
        if ((method === 'C' || method === 'T') && error === '0') parts.on.save();
      },
    },
  });
  showApi(standard, runTime.api);
  return {
    standard,
    activity: activity.identifier,
    number,
    isNewAttempt: kept === null,
    start: startOfVisit(standard, facts, kept),
    values: runTime.values,
    // What cannot talk is done when it has been opened.
    isTerminated: () => isAsset || runTime.isTerminated(),
    isAsset,
    end: runTime.end,
  };
};
