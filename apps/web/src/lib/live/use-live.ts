import { type LiveEvent, LiveEventSchema, type LiveTopic, LIVE_PATH } from '@integra/shared-types/live';
import { useEffect, useEffectEvent } from 'react';

/** How often to look for oneself while the stream is down, and how soon to open a closed one again. */
export const FALLBACK_MS = 15_000;

const readEvent = (data: string): LiveEvent => {
  try {
    return LiveEventSchema.parse(JSON.parse(data));
  } catch {
    // An event of a newer server: read everything rather than miss it.
    return { type: 'resync' };
  }
};

/**
 * Listens to what happens on the server while the component is shown. Events are hints: `onEvent` reads the record again
 * (invalidates its query). While the stream is down it is called with `resync` every 15 s.
 */
export const useLive = (topics: readonly LiveTopic[], onEvent: (event: LiveEvent) => void): void => {
  const handle = useEffectEvent(onEvent);
  const list = [...topics].sort().join(',');

  useEffect(() => {
    const address = `${LIVE_PATH}?topics=${list}`;
    let stream: EventSource | null = null;

    const open = () => {
      stream?.close();
      stream = new EventSource(address);
      stream.onmessage = (message: MessageEvent<string>) => handle(readEvent(message.data));
    };

    open();
    const timer = setInterval(() => {
      if (stream?.readyState === EventSource.OPEN) return;
      handle({ type: 'resync' });
      // A refused stream stays closed; a broken one is opened again by the browser.
      if (stream?.readyState === EventSource.CLOSED) open();
    }, FALLBACK_MS);

    return () => {
      clearInterval(timer);
      stream?.close();
    };
  }, [list]);
};
