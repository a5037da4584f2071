import type { JournalCommit } from '@integra/shared-types/scorm-records';
import type { CallStep, CommitStep, Step } from './steps.js';

/** The recorder keeps this many characters of the value of a call. */
const CALL_VALUE_LENGTH = 200;

export type ElementValue = {
  readonly value: string;
  /** Only the beginning is known; the next commit tells the whole. */
  readonly isCut: boolean;
  /** The step that set it, as its place among all steps. */
  readonly setAt: number;
};

/** Values by element of the activity that is played at a step. */
export type ElementValues = ReadonlyMap<string, ElementValue>;

const visitOf = ({ launchId, activity, visit }: JournalCommit): string => JSON.stringify([launchId, activity, visit]);

/**
 * What the activity of the last step had set by then: values set without an error, and what each commit saved; what the server did not
 * take over goes back to what was saved before. An activity that is begun anew starts empty.
 * @param steps from the first one on, to the one that is looked at
 */
export const valuesAt = (steps: readonly Step[]): ElementValues => {
  const activity = steps.at(-1)?.commit.activity;
  const values = new Map<string, ElementValue>();
  const saved = new Map<string, ElementValue>();
  let visit = '';
  for (const step of steps) {
    if (step.commit.activity !== activity) continue;
    if (visitOf(step.commit) !== visit) {
      visit = visitOf(step.commit);
      if (step.commit.isNewAttempt) for (const each of [values, saved]) each.clear();
    }
    if (step.kind === 'call') applyCall(values, step);
    else applyCommit(values, saved, step);
  }
  return values;
};

const applyCall = (values: Map<string, ElementValue>, { call, index }: CallStep): void => {
  const [, method, element, value, error] = call;
  if (method !== 'S' || error !== '0') return;
  values.set(element, { value, isCut: value.length >= CALL_VALUE_LENGTH, setAt: index });
};

const applyCommit = (
  values: Map<string, ElementValue>,
  saved: Map<string, ElementValue>,
  { commit, index }: CommitStep,
): void => {
  const refused = new Set(commit.refused.map(([element]) => element));
  for (const [element, value] of Object.entries(commit.set)) {
    if (refused.has(element)) continue;
    const before = values.get(element);
    const isSame = before !== undefined && (before.isCut ? value.startsWith(before.value) : before.value === value);
    const now = { value, isCut: false, setAt: isSame ? before.setAt : index };
    values.set(element, now);
    saved.set(element, now);
  }
  for (const element of refused) {
    const before = saved.get(element);
    if (before === undefined) values.delete(element);
    else values.set(element, before);
  }
};
