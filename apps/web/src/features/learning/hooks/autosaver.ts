/** How long a pause in typing has to be before the text is sent. */
export const PAUSE_MS = 1_200;
/** How soon a save that failed is tried again. */
export const RETRY_MS = 10_000;

export type AutosaveState =
  { kind: 'empty' } | { kind: 'unsaved' | 'saving' } | { kind: 'saved'; at: string } | { kind: 'failed'; error: Error };

type AutosaverOptions = {
  /** What the server holds, and since when (ISO instant); null: nothing yet. */
  saved: { text: string; at: string } | null;
  /** Answers when it was saved (ISO instant). */
  save: (text: string, isLeaving: boolean) => Promise<string>;
};

export type Autosaver = {
  state: () => AutosaveState;
  text: () => string;
  subscribe: (listener: () => void) => () => void;
  /** The text as it stands in the field now. */
  edit: (text: string) => void;
  /** Saves at once: the field was left, or somebody asked to try again. */
  flush: () => void;
  /** Saves with a request that outlives the page. */
  leave: () => void;
};

/**
 * Saves a text while it is typed: after a pause, when the field is left, when the page is left. One request at a time, the newest text
 * follows; only leaving the page does not wait for the request before it.
 */
export const createAutosaver = ({ saved, save }: AutosaverOptions): Autosaver => {
  const listeners = new Set<() => void>();
  let state: AutosaveState = saved ? { kind: 'saved', at: saved.at } : { kind: 'empty' };
  let stored = saved?.text ?? '';
  let text = stored;
  let isSending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: AutosaveState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(false), milliseconds);
  };

  const send = async (isLeaving: boolean): Promise<void> => {
    clearTimeout(timer);
    if (text === stored || (isSending && !isLeaving)) return;
    const sent = text;
    isSending = true;
    become({ kind: 'saving' });
    try {
      const at = await save(sent, isLeaving);
      stored = sent;
      become(text === sent ? { kind: 'saved', at } : { kind: 'unsaved' });
    } catch (error) {
      become({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    } finally {
      isSending = false;
    }
    if (text !== stored) wait(state.kind === 'failed' ? RETRY_MS : PAUSE_MS);
  };

  return {
    state: () => state,
    text: () => text,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (next) => {
      text = next;
      if (state.kind !== 'saving' && text !== stored) become({ kind: 'unsaved' });
      wait(PAUSE_MS);
    },
    flush: () => void send(false),
    leave: () => void send(true),
  };
};
