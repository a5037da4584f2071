import { isDeepStrictEqual } from 'node:util';
import type { ActivityResult } from '../playing/attempt-roll-up.js';
import type { RebuiltAttempt } from '../playing/rebuild-attempt.js';
import type { KeptAttempt, KeptValues } from '../playing/kept-attempts.repository.js';

/** Whether an attempt is kept as its journal says. Whether it is done hangs on the rule, which is applied elsewhere. */
export const isSame = (
  kept: KeptAttempt & { values: KeptValues },
  { summary, records, root, openSeconds }: RebuiltAttempt,
): boolean => {
  const all = [...records];
  return isDeepStrictEqual(
    comparable(kept),
    comparable({
      summary,
      values: Object.fromEntries(all.map(([activity, { values }]) => [activity, values])),
      results: Object.fromEntries(all.map(([activity, record]) => [activity, resultOf(record)])),
      root,
      openSeconds,
    }),
  );
};

const comparable = ({
  summary: { completion, success, percent, seconds },
  values,
  results,
  root,
  openSeconds,
}: Pick<KeptAttempt, 'summary' | 'results' | 'root' | 'openSeconds'> & { values: KeptValues }) => ({
  summary: { completion, success, percent, seconds },
  values,
  results,
  root,
  openSeconds,
});

const resultOf = ({ completion, success, score, progressMeasure, totalTime }: ActivityResult): ActivityResult => ({
  completion,
  success,
  score,
  progressMeasure,
  totalTime,
});
