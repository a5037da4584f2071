import { useSyncExternalStore } from 'react';

export type ConnectionState = 'fine' | 'lost';

let state: ConnectionState = 'fine';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Told by every request, by the live stream and by the banner that tries again. */
export const reportConnection = (next: ConnectionState): void => {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
};

export const useConnection = (): ConnectionState => useSyncExternalStore(subscribe, () => state);
