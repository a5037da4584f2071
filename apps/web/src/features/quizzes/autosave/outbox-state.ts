import type { Entry } from './outbox-entry.js';
import type { OutboxEnd, OutboxState, UnsentAnswer } from './outbox.types.js';

export const unsentOf = (entries: readonly Entry[]): UnsentAnswer[] =>
  entries.flatMap(({ given, givenAt }, position) => (givenAt === null ? [] : [{ ...given, position, givenAt }]));

const newest = (entries: readonly Entry[]): string | null =>
  entries.reduce<string | null>((last, { savedAt }) => ((savedAt ?? '') > (last ?? '') ? savedAt : last), null);

const positionsOf = (entries: readonly Entry[], has: (entry: Entry) => boolean): Set<number> =>
  new Set(entries.flatMap((entry, position) => (has(entry) ? [position] : [])));

/** What the page shows of an outbox. */
export const stateOf = (entries: readonly Entry[], isFailing: boolean, end: OutboxEnd | null): OutboxState => {
  const unsentCount = unsentOf(entries).length;
  const refusals = entries.flatMap(({ refusal }, position) => (refusal ? [[position, refusal] as const] : []));
  const isUnsent = isFailing || refusals.length > 0;
  return {
    given: entries.map(({ given }) => given),
    phase: unsentCount === 0 ? 'saved' : isUnsent ? 'unsent' : 'saving',
    unsentCount,
    savedAt: newest(entries),
    refusals: new Map(refusals),
    overtaken: positionsOf(entries, ({ isOvertaken }) => isOvertaken),
    end,
  };
};
