import { setTimeout as wait } from 'node:timers/promises';

/** Repeats an expectation until it holds; the last failure is thrown after the given time. */
export const eventually = async (expectation: () => unknown, withinMs = 5_000): Promise<void> => {
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (failure) {
      if (performance.now() > deadline) throw failure;
      await wait(25);
    }
  }
};
