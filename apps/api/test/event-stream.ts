import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

export type TestStream<Event> = {
  /** What has come so far, as parsed data. */
  readonly events: Event[];
  isOpen(): boolean;
  close(): void;
};

/** Reads server-sent events as a signed-in browser does. */
export const openEventStream = async <Event>(url: string, sessionToken: string): Promise<TestStream<Event>> => {
  const abortion = new AbortController();
  const { body, status } = await fetch(url, {
    headers: { Accept: 'text/event-stream', Cookie: `lms_session=${sessionToken}`, 'Sec-Fetch-Site': 'same-origin' },
    signal: abortion.signal,
  });
  if (status !== 200 || body === null) throw new Error(`The stream answered ${status}`);
  const events: Event[] = [];
  let isOpen = true;
  const read = async (): Promise<void> => {
    for await (const line of createInterface({ input: Readable.fromWeb(body) })) {
      if (line.startsWith('data: ')) events.push(JSON.parse(line.slice('data: '.length)) as Event);
    }
  };
  const ended = (): void => {
    isOpen = false;
  };
  read().then(ended, ended);
  return { events, isOpen: () => isOpen, close: () => abortion.abort() };
};
