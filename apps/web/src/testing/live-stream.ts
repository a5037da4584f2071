import { act } from '@testing-library/react';
import type { LiveEvent } from '@integra/shared-types/live';

type Stream = { readyState: number; onmessage: ((message: { data: string }) => void) | null; close: () => void };

/** Stands in for the browser's EventSource; answers what tells the page of an event. */
export const openLiveStream = (): ((event: LiveEvent) => void) => {
  const streams = new Set<Stream>();
  class FakeEventSource implements Stream {
    static readonly OPEN = 1;
    static readonly CLOSED = 2;
    readyState = FakeEventSource.OPEN;
    onmessage: Stream['onmessage'] = null;

    constructor() {
      streams.add(this);
    }

    close(): void {
      streams.delete(this);
    }
  }
  Object.assign(globalThis, { EventSource: FakeEventSource });
  return (event) => act(() => streams.forEach((stream) => stream.onmessage?.({ data: JSON.stringify(event) })));
};
