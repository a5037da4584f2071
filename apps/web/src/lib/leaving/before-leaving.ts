/** Longest that anybody waits for something to be finished. */
export const LONGEST_WAIT_MS = 3_000;

type Finish = () => Promise<void>;

const tasks = new Set<Finish>();
const listeners = new Set<() => void>();

const changed = (): void => {
  for (const listener of listeners) listener();
};

/**
 * For what has to be finished before a page goes away or the session ends, and needs the page for that: a package in a frame that
 * still has something to save. It may be asked more than once.
 */
export const beforeLeaving = (finish: Finish): (() => void) => {
  tasks.add(finish);
  changed();
  return () => {
    tasks.delete(finish);
    changed();
  };
};

export const isAnythingToFinish = (): boolean => tasks.size > 0;

export const subscribeToLeaving = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Resolves when everything is finished, or after 3 s. Never rejects: what cannot be finished holds nobody back. */
export const finishBeforeLeaving = async (): Promise<void> => {
  if (tasks.size === 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeIsOver = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT_MS);
  });
  await Promise.race([Promise.allSettled([...tasks].map((finish) => finish())), timeIsOver]);
  clearTimeout(timer);
};
