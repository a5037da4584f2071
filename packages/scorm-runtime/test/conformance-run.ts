import { type CmiValues, type Launch, resumeValues, rowCount, valueOf } from '../src/cmi.js';
import { agrees, type ConformanceAnswer } from './conformance-agreement.js';
import type { ConformanceCase, ConformanceCommand, ConformanceVisit } from './conformance-case.js';
import type { ReferenceLaunch } from './reference-run-time.js';

/** One activity of a package, as far as the data model hangs on it. */
export type ReferenceActivity = Partial<Pick<Launch, 'launchData' | 'scaledPassingScore' | 'completionThreshold'>> & {
  timeLimitAction?: string;
  stores?: { id: string; isReadable: boolean; isWritable: boolean }[];
  /** Stores are shared by the activities of one package. */
  package: string;
  /** The package's stores end with its session: `sharedDataGlobalToSystem = "false"`. */
  areStoresOfTheSession?: boolean;
};

export type Disagreement = { visit: number; argument: string; expected: string; got: string };
export type RunReport = { total: number; agreed: number; disagreements: Disagreement[] };

const LEARNER_ID = 'learner-2';

/** What runs the commands of one visit. */
export type CaseRunTime = {
  readonly values: CmiValues;
  run(command: ConformanceCommand): ConformanceAnswer;
};

/** Runs every command of a case, visit by visit; what one visit left is what the next of the same activity resumes. */
export async function runCase(
  testCase: ConformanceCase,
  activities: ReadonlyMap<string, ReferenceActivity>,
  create: (launch: ReferenceLaunch) => CaseRunTime | Promise<CaseRunTime>,
): Promise<RunReport> {
  const attempts = new Map<string, CmiValues>();
  const stores = new Map<string, string>();
  const report: RunReport = { total: 0, agreed: 0, disagreements: [] };
  for (const [place, visit] of testCase.visits.entries()) {
    const activity = activities.get(visit.activity) ?? { package: '' };
    const runTime = await create(launchOf(activity, attempts.get(visit.activity) ?? {}, stores));
    runVisit(visit, place, runTime, report);
    keepStores(activity, runTime.values, stores);
    if (isSuspended(runTime.values)) attempts.set(visit.activity, runTime.values);
    else attempts.delete(visit.activity);
  }
  return report;
}

function runVisit(visit: ConformanceVisit, place: number, runTime: CaseRunTime, report: RunReport): void {
  for (const command of visit.commands) {
    report.total += 1;
    if (command.method === 'compareObjectiveIds') {
      const count = rowCount('2004', runTime.values, 'cmi.objectives');
      const ids = Array.from({ length: count }, (_, row) => valueOf(runTime.values, `cmi.objectives.${row}.id`) ?? '');
      if (ids.toSorted().join(',') === command.ids.toSorted().join(',')) report.agreed += 1;
      continue;
    }
    const answer = runTime.run(command);
    if (agrees(command, answer, LEARNER_ID)) {
      report.agreed += 1;
      continue;
    }
    const argument = `${command.method} ${command.argument} ${command.value ?? ''}`;
    const expected = `${command.expected} ${command.error}`;
    report.disagreements.push({ visit: place, argument, expected, got: `${answer.value} ${answer.error}` });
  }
}

function launchOf(activity: ReferenceActivity, kept: CmiValues, stores: ReadonlyMap<string, string>): ReferenceLaunch {
  const { stores: mapped = [], ...told } = activity;
  const given: Record<string, string> = {};
  const readOnly = new Set<string>();
  const writeOnly = new Set<string>();
  for (const [row, store] of mapped.entries()) {
    given[`adl.data.${row}.id`] = store.id;
    const shared = stores.get(`${activity.package} ${store.id}`);
    if (shared !== undefined) given[`adl.data.${row}.store`] = shared;
    if (!store.isWritable) readOnly.add(`adl.data.${row}.store`);
    if (!store.isReadable) writeOnly.add(`adl.data.${row}.store`);
  }
  const learner = { learnerId: LEARNER_ID, learnerName: 'Learner, Second' };
  const launch: Launch = { ...learner, mode: 'normal', credit: 'credit', ...told, given };
  return { values: Object.fromEntries(resumeValues('2004', kept, launch)), facts: told, readOnly, writeOnly };
}

function keepStores(activity: ReferenceActivity, values: CmiValues, stores: Map<string, string>): void {
  for (const [row, store] of (activity.stores ?? []).entries()) {
    const value = valueOf(values, `adl.data.${row}.store`);
    const key = `${activity.package} ${store.id}`;
    const isEnding = activity.areStoresOfTheSession && valueOf(values, 'adl.nav.request') === 'exitAll';
    if (isEnding) stores.delete(key);
    else if (value !== undefined) stores.set(key, value);
  }
}

/** What the sequencing would decide: the SCO's exit and request say whether this attempt on the activity goes on. */
function isSuspended(values: CmiValues): boolean {
  return valueOf(values, 'cmi.exit') === 'suspend' || valueOf(values, 'adl.nav.request') === 'suspendAll';
}
