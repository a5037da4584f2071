import { setTimeout as wait } from 'node:timers/promises';

const EVERY_MS = 20;

/** Resolves when the condition holds. @throws {Error} when it does not within the time (milliseconds) */
export const until = async (condition: () => Promise<boolean> | boolean, withinMs = 10_000): Promise<void> => {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Still not so after ${withinMs} ms: ${condition.toString()}`);
    await wait(EVERY_MS);
  }
};
