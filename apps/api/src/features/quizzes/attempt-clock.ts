/** Answers given within the limit may arrive this much later, milliseconds: lines are slow. */
export const GRACE_MS = 30_000;

/** Whether the limit has passed, the grace for answers on their way included. */
export const isTimeOver = (dueAt: Date | null, now: Date): boolean =>
  dueAt !== null && now.getTime() >= dueAt.getTime() + GRACE_MS;
