import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Autosaver, type AutosaveState, createAutosaver } from './autosaver.js';

type AutosaveOptions = Parameters<typeof createAutosaver>[0] & {
  /** What the text belongs to, unique in the app. */
  id: string;
};

export type Autosave = {
  text: string;
  state: AutosaveState;
  edit: (text: string) => void;
  flush: () => void;
};

/** Texts that left the page before the server had them. In memory only: they go with the login. */
const unfinished = new Map<string, Autosaver>();

const isUnfinished = (saver: Autosaver): boolean => !['saved', 'empty'].includes(saver.state().kind);

const saverFor = ({ id, ...options }: AutosaveOptions): Autosaver => {
  const known = unfinished.get(id);
  unfinished.delete(id);
  return known && isUnfinished(known) ? known : createAutosaver(options);
};

/**
 * A text that saves itself. What the server held when the field appeared is where it starts; later answers never overwrite what is
 * being typed. `save` is taken from the first render: give it things that stay the same.
 */
export const useAutosave = (options: AutosaveOptions): Autosave => {
  const { id } = options;
  const [saver] = useState(() => saverFor(options));
  const [text, setText] = useState(saver.text);
  const state = useSyncExternalStore(saver.subscribe, saver.state);

  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && saver.leave();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', saver.leave);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', saver.leave);
      saver.flush();
      if (isUnfinished(saver)) unfinished.set(id, saver);
    };
  }, [saver, id]);

  return {
    text,
    state,
    edit: (next) => {
      setText(next);
      saver.edit(next);
    },
    flush: saver.flush,
  };
};
