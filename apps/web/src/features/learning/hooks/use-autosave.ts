import { useEffect, useState, useSyncExternalStore } from 'react';
import { onSessionEnd } from '../../../lib/session/session-end.js';
import { Autosaver, type AutosaveState } from './autosaver.js';

type AutosaveOptions = ConstructorParameters<typeof Autosaver>[0] & {
  /** What the text belongs to, unique in the app. */
  id: string;
};

export type Autosave = Pick<Autosaver, 'edit' | 'flush' | 'retry' | 'settle'> & { text: string; state: AutosaveState };

/** Texts that left the page before the server had them. In memory only, and no longer than the session. */
const unfinished = new Map<string, Autosaver>();

onSessionEnd(() => {
  for (const saver of unfinished.values()) saver.forget();
  unfinished.clear();
});

const saverFor = ({ id, ...options }: AutosaveOptions): Autosaver => {
  const known = unfinished.get(id);
  unfinished.delete(id);
  return known?.isUnfinished() ? known : new Autosaver(options);
};

/**
 * A text that saves itself. It starts with what the server holds, and follows that until something is typed. `save` is taken from the
 * first render: give it things that stay the same.
 */
export const useAutosave = (options: AutosaveOptions): Autosave => {
  const { id, held } = options;
  const [saver] = useState(() => saverFor(options));
  const text = useSyncExternalStore(saver.subscribe, saver.text);
  const state = useSyncExternalStore(saver.subscribe, saver.state);

  useEffect(() => {
    if (held) saver.adopt(held);
  }, [saver, held]);

  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && saver.leave();
    const stopListening = onSessionEnd(saver.forget);
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', saver.leave);
    return () => {
      stopListening();
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', saver.leave);
      saver.flush();
      if (saver.isUnfinished()) unfinished.set(id, saver);
    };
  }, [saver, id]);

  return { text, state, edit: saver.edit, flush: saver.flush, retry: saver.retry, settle: saver.settle };
};
