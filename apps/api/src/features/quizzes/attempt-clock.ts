/** Answers given within the limit may arrive this much later, milliseconds: lines are slow. */
export const GRACE_MS = 30_000;

/** Whole minutes to show of a limit with a person's factor; the dust of binary fractions (110 × 1.1) is no further minute. */
export const timeLimitOf = (minutes: number, factor: number): number =>
  Math.ceil(Number((minutes * factor).toFixed(3)));

/** Whether the limit has passed, the grace for answers on their way included. */
export const isTimeOver = (dueAt: Date | null, now: Date): boolean =>
  dueAt !== null && now.getTime() >= dueAt.getTime() + GRACE_MS;
