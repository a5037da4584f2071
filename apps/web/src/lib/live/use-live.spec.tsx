import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LiveEvent } from '@integra/shared-types/live';
import { act, render } from '@testing-library/react';
import { FALLBACK_MS, useLive } from './use-live.js';

const ID = '00000000-0000-4000-8000-000000000001';

/** A stream whose state the test sets. */
class FakeStream {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static all: FakeStream[] = [];
  readyState = 0;
  onmessage: ((message: { data: string }) => void) | null = null;
  readonly address: string;

  constructor(address: string) {
    this.address = address;
    FakeStream.all.push(this);
  }

  close(): void {
    this.readyState = FakeStream.CLOSED;
  }
}

const Listener = ({ onEvent }: { onEvent: (event: LiveEvent) => void }) => {
  useLive(['person', 'jobs'], onEvent);
  return null;
};

describe('useLive', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    FakeStream.all = [];
    Object.assign(globalThis, { EventSource: FakeStream });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const start = () => {
    const onEvent = jest.fn<(event: LiveEvent) => void>();
    const view = render(<Listener onEvent={onEvent} />);
    const [stream] = FakeStream.all;
    if (!stream) throw new Error('No stream was opened');
    return { onEvent, stream, view };
  };

  it('listens to its topics and hands on what it hears', () => {
    const { onEvent, stream } = start();
    expect(stream.address).toBe('/api/live?topics=jobs,person');
    const event: LiveEvent = { type: 'changed', subject: 'certificate', id: ID };
    act(() => stream.onmessage?.({ data: JSON.stringify(event) }));
    expect(onEvent).toHaveBeenCalledWith(event);
  });

  it('reads everything again for an event it does not know', () => {
    const { onEvent, stream } = start();
    act(() => stream.onmessage?.({ data: '{"type":"of the future"}' }));
    expect(onEvent).toHaveBeenCalledWith({ type: 'resync' });
  });

  it('looks for itself every 15 s while the stream is down, and not while it is up', () => {
    const { onEvent, stream } = start();
    jest.advanceTimersByTime(FALLBACK_MS * 2);
    expect(onEvent).toHaveBeenCalledTimes(2);
    stream.readyState = FakeStream.OPEN;
    jest.advanceTimersByTime(FALLBACK_MS * 2);
    expect(onEvent).toHaveBeenCalledTimes(2);
  });

  it('opens a refused stream again, and closes it with the page', () => {
    const { stream, view } = start();
    stream.readyState = FakeStream.CLOSED;
    jest.advanceTimersByTime(FALLBACK_MS);
    expect(FakeStream.all).toHaveLength(2);
    view.unmount();
    expect(FakeStream.all[1]?.readyState).toBe(FakeStream.CLOSED);
  });
});
