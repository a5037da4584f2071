const listeners = new Set<() => void>();

/** For whatever a page remembers of a person: on a shared PC nothing of it outlives the session. */
export const onSessionEnd = (forget: () => void): (() => void) => {
  listeners.add(forget);
  return () => listeners.delete(forget);
};

/** Told when the server no longer knows the session, and at logout. */
export const reportSessionEnd = (): void => {
  for (const forget of listeners) forget();
};
