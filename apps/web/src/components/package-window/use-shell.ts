import type { AttemptSummary, LaunchMade, PortalMessage, ShellMessage } from '@integra/shared-types/scorm-playing';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { beforeLeaving, LONGEST_WAIT_MS } from '../../lib/leaving/before-leaving.js';
import { readShellMessage } from './shell-message.js';

/** unsent: closed while the player could not save; it sends the rest when the package is opened again. */
export type PlayerEnd = Extract<ShellMessage, { type: 'ended' }>['reason'] | 'unsent';
export type SaveState = { kind: 'opening' | 'open' | 'unsaved' | 'saving' } | { kind: 'saved'; at: string };

type ShellOptions = {
  player: LaunchMade;
  onSaved: (summary: AttemptSummary) => void;
  /** Told once. */
  onEnded: (reason: PlayerEnd) => void;
};

/**
 * Talks with the player in a frame of the content origin: hears what is saved and when it is over, and asks it to save and close
 * before the page goes away.
 */
export const useShell = ({ player, onSaved, onEnded }: ShellOptions) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const leaving = useRef<{ answered: () => void; done: Promise<void> } | null>(null);
  const hasEnded = useRef(false);
  const [save, setSave] = useState<SaveState>({ kind: 'opening' });
  const [isLeaving, setLeaving] = useState(false);

  const say = (type: PortalMessage['type']) => {
    const message: PortalMessage = { source: 'integra-portal', type };
    frame.current?.contentWindow?.postMessage(message, player.playerOrigin);
  };
  const end = (reason: PlayerEnd) => {
    leaving.current?.answered();
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnded(reason);
  };
  /** Resolves when everything is saved, or after 3 s. */
  const leave = (): Promise<void> => {
    if (save.kind === 'opening') end('left');
    else if (leaving.current === null) {
      let answered = (): void => undefined;
      const answer = new Promise<void>((resolve) => {
        answered = resolve;
      });
      const timer = setTimeout(() => {
        end('unsent');
        answered();
      }, LONGEST_WAIT_MS);
      const done = answer.then(() => {
        clearTimeout(timer);
        end('left');
      });
      leaving.current = { answered, done };
      setLeaving(true);
      say('leave');
    }
    return leaving.current?.done ?? Promise.resolve();
  };

  const hear = useEffectEvent((event: MessageEvent<unknown>) => {
    const message = readShellMessage(event, {
      origin: player.playerOrigin,
      window: frame.current?.contentWindow ?? null,
    });
    switch (message?.type) {
      case 'ready':
        return setSave({ kind: 'open' });
      case 'saved':
        setSave({ kind: 'saved', at: message.at });
        return onSaved(message.summary);
      case 'unsaved':
        return setSave({ kind: 'unsaved' });
      case 'ended':
        return end(message.reason);
      // The answer to `flush`, for which nobody waits: a page that closes cannot.
      case 'flushed':
      case undefined:
        return undefined;
    }
  });
  const finish = useEffectEvent(leave);
  /** The browser asks whether to stay; meanwhile the player saves. */
  const holdBack = useEffectEvent((event: BeforeUnloadEvent) => {
    if (save.kind !== 'unsaved') return;
    say('flush');
    event.preventDefault();
  });

  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>) => hear(event);
    const onBeforeUnload = (event: BeforeUnloadEvent) => holdBack(event);
    const stopWaiting = beforeLeaving(() => finish());
    window.addEventListener('message', onMessage);
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => {
      stopWaiting();
      window.removeEventListener('message', onMessage);
      window.removeEventListener('beforeunload', onBeforeUnload);
    };
  }, []);

  return { frame, save: isLeaving ? ({ kind: 'saving' } as const) : save, leave };
};
