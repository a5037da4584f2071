import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createAutosaver, PAUSE_MS, RETRY_MS } from './autosaver.js';

const AT = '2026-11-22T12:03:00.000Z';

type Sent = { text: string; isLeaving: boolean; succeed: () => void; fail: () => void };

/** A server that answers when the test says so. */
const start = (saved: { text: string; at: string } | null = null) => {
  const sent: Sent[] = [];
  const saver = createAutosaver({
    saved,
    save: (text, isLeaving) =>
      new Promise((resolve, reject) => {
        sent.push({ text, isLeaving, succeed: () => resolve(AT), fail: () => reject(new Error('away')) });
      }),
  });
  return { saver, sent, texts: () => sent.map(({ text }) => text) };
};

const settle = () => jest.advanceTimersByTimeAsync(0);

describe('saving a text while it is typed', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('begins with what the server holds', () => {
    expect(start().saver.state()).toEqual({ kind: 'empty' });
    expect(start({ text: 'Kept', at: AT }).saver.state()).toEqual({ kind: 'saved', at: AT });
  });

  it('waits for a pause, then says when it was saved', async () => {
    const { saver, sent, texts } = start();
    saver.edit('On');
    jest.advanceTimersByTime(PAUSE_MS - 1);
    saver.edit('One');
    jest.advanceTimersByTime(PAUSE_MS - 1);
    expect(saver.state()).toEqual({ kind: 'unsaved' });
    expect(texts()).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(saver.state()).toEqual({ kind: 'saving' });
    sent[0]?.succeed();
    await settle();
    expect(saver.state()).toEqual({ kind: 'saved', at: AT });
    expect(texts()).toEqual(['One']);
  });

  it('sends the newest text after the one that is under way, never beside it', async () => {
    const { saver, sent, texts } = start();
    saver.edit('One');
    saver.flush();
    saver.edit('One thing');
    saver.flush();
    expect(texts()).toEqual(['One']);
    sent[0]?.succeed();
    await settle();
    expect(saver.state()).toEqual({ kind: 'unsaved' });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(texts()).toEqual(['One', 'One thing']);
  });

  it('says that it failed and tries again by itself', async () => {
    const { saver, sent, texts } = start();
    saver.edit('One');
    saver.flush();
    sent[0]?.fail();
    await settle();
    expect(saver.state()).toMatchObject({ kind: 'failed' });
    await jest.advanceTimersByTimeAsync(RETRY_MS);
    expect(texts()).toEqual(['One', 'One']);
    sent[1]?.succeed();
    await settle();
    expect(saver.state()).toEqual({ kind: 'saved', at: AT });
  });

  it('sends nothing when nothing changed', () => {
    const { saver, texts } = start({ text: 'Kept', at: AT });
    saver.edit('Kept!');
    saver.edit('Kept');
    saver.flush();
    jest.advanceTimersByTime(PAUSE_MS);
    expect(texts()).toEqual([]);
  });

  it('does not wait when the page goes away', () => {
    const { saver, sent } = start();
    saver.edit('One');
    saver.flush();
    saver.edit('One thing');
    saver.leave();
    expect(sent.map(({ text, isLeaving }) => ({ text, isLeaving }))).toEqual([
      { text: 'One', isLeaving: false },
      { text: 'One thing', isLeaving: true },
    ]);
  });
});
