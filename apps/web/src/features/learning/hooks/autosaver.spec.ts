import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiError } from '../../../lib/api/api-error.js';
import { Autosaver, type HeldText, PAUSE_MS, RETRY_MS, type SaveOutcome } from './autosaver.js';

const AT = '2026-11-22T12:03:00.000Z';
const LATER = '2026-11-22T12:09:00.000Z';
const KEPT: HeldText = { text: 'Kept', revision: 3, savedAt: AT };

type Sent = {
  text: string;
  revision: number;
  isLeaving: boolean;
  succeed: () => void;
  lose: () => void;
  refuse: (status: number) => void;
  answerHeld: (held: HeldText) => void;
};

/** A server that answers when the test says so. */
const start = (held: HeldText | null = null) => {
  const sent: Sent[] = [];
  const saver = new Autosaver({
    held,
    save: (written, isLeaving) =>
      new Promise<SaveOutcome>((resolve, reject) => {
        sent.push({
          ...written,
          isLeaving,
          succeed: () => resolve({ kind: 'saved', at: AT }),
          lose: () => reject(new ApiError({ code: 'connection_lost', status: 0 })),
          refuse: (status) => reject(new ApiError({ code: 'refused', status })),
          answerHeld: (other) => resolve({ kind: 'outdated', held: other }),
        });
      }),
  });
  const written = () => sent.map(({ text, revision }) => [text, revision]);
  return { saver, sent, written, texts: () => sent.map(({ text }) => text) };
};

const settle = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('saving a text while it is typed', () => {
  it('begins with what the server holds', () => {
    expect(start().saver.state()).toEqual({ kind: 'empty' });
    expect(start(KEPT).saver.state()).toEqual({ kind: 'saved', at: AT });
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
    const { saver, sent, texts, written } = start();
    saver.edit('One');
    saver.flush();
    saver.edit('One thing');
    saver.flush();
    expect(texts()).toEqual(['One']);
    sent[0]?.succeed();
    await settle();
    expect(saver.state()).toEqual({ kind: 'unsaved' });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(written()).toEqual([
      ['One', 1],
      ['One thing', 2],
    ]);
  });

  it('says that the server is away and tries again by itself', async () => {
    const { saver, sent, texts } = start();
    saver.edit('One');
    saver.flush();
    sent[0]?.lose();
    await settle();
    expect(saver.state()).toMatchObject({ kind: 'failed' });
    await jest.advanceTimersByTimeAsync(RETRY_MS);
    expect(texts()).toEqual(['One', 'One']);
    sent[1]?.succeed();
    await settle();
    expect(saver.state()).toEqual({ kind: 'saved', at: AT });
  });

  it.each([400, 403, 404, 409, 422, 500])('does not try again by itself what is refused (%i)', async (status) => {
    const { saver, sent, texts } = start();
    saver.edit('One');
    saver.flush();
    sent[0]?.refuse(status);
    await settle();
    expect(saver.state()).toMatchObject({ kind: 'refused', error: { status } });
    saver.flush();
    saver.leave();
    await jest.advanceTimersByTimeAsync(10 * RETRY_MS);
    expect(texts()).toEqual(['One']);
    saver.retry();
    expect(texts()).toEqual(['One', 'One']);
    sent[1]?.refuse(status);
    await settle();
    saver.edit('Two');
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(texts()).toEqual(['One', 'One', 'Two']);
  });

  it('sends nothing when nothing changed', () => {
    const { saver, texts } = start(KEPT);
    saver.edit('Kept!');
    saver.edit('Kept');
    saver.flush();
    jest.advanceTimersByTime(PAUSE_MS);
    expect(texts()).toEqual([]);
    expect(saver.state()).toEqual({ kind: 'saved', at: AT });
  });

  it('forgets everything when the session ends, and sends nothing more', async () => {
    const { saver, sent, texts } = start(KEPT);
    saver.edit('One');
    saver.flush();
    sent[0]?.lose();
    await settle();
    saver.forget();
    expect([saver.text(), saver.isUnfinished()]).toEqual(['', false]);
    saver.leave();
    await jest.advanceTimersByTimeAsync(10 * RETRY_MS);
    expect(texts()).toEqual(['One']);
  });
});

describe('the revision of a text', () => {
  it('lets the newer text win when the page goes away during a save, whatever arrives last', async () => {
    const { saver, sent } = start(KEPT);
    saver.edit('One');
    saver.flush();
    saver.edit('One thing');
    saver.leave();
    expect(sent).toMatchObject([
      { text: 'One', revision: 4, isLeaving: false },
      { text: 'One thing', revision: 5, isLeaving: true },
    ]);
    sent[1]?.succeed();
    await settle();
    sent[0]?.answerHeld({ text: 'One thing', revision: 5, savedAt: AT });
    await settle();
    expect(saver.state()).toEqual({ kind: 'saved', at: AT });
  });

  it('is the same again after a lost connection: a text that arrived all the same is known as the own one', async () => {
    const { saver, sent, written } = start(KEPT);
    saver.edit('One');
    saver.flush();
    sent[0]?.lose();
    await settle();
    saver.edit('One thing');
    saver.flush();
    sent[1]?.answerHeld({ text: 'One', revision: 4, savedAt: AT });
    await settle();
    expect(saver.state()).toEqual({ kind: 'unsaved' });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(written()).toEqual([
      ['One', 4],
      ['One thing', 4],
      ['One thing', 5],
    ]);
  });

  it('never overwrites the text of another device unseen: the writer decides', async () => {
    const other: HeldText = { text: 'Elsewhere', revision: 4, savedAt: LATER };
    const { saver, sent, written } = start(KEPT);
    saver.edit('Here');
    saver.flush();
    sent[0]?.answerHeld(other);
    await settle();
    expect(saver.state()).toEqual({ kind: 'outdated', held: other });
    saver.edit('Here, and on');
    saver.flush();
    saver.leave();
    await jest.advanceTimersByTimeAsync(10 * RETRY_MS);
    expect(sent).toHaveLength(1);
    expect([saver.text(), saver.isUnfinished()]).toEqual(['Here, and on', true]);
    saver.settle('Elsewhere\n\nHere, and on');
    expect(written().at(-1)).toEqual(['Elsewhere\n\nHere, and on', 5]);
    sent[1]?.succeed();
    await settle();
    expect(saver.state()).toEqual({ kind: 'saved', at: AT });
  });

  it('follows the other device where its text is taken, or where nothing was typed here', async () => {
    const other: HeldText = { text: 'Elsewhere', revision: 4, savedAt: LATER };
    const asked = start(KEPT);
    asked.saver.edit('Here');
    asked.saver.flush();
    asked.sent[0]?.answerHeld(other);
    await settle();
    asked.saver.settle('Elsewhere');
    expect(asked.saver.state()).toEqual({ kind: 'saved', at: LATER });
    expect(asked.sent).toHaveLength(1);

    const { saver } = start(KEPT);
    saver.adopt(other);
    expect([saver.text(), saver.state()]).toEqual(['Elsewhere', { kind: 'saved', at: LATER }]);
    saver.adopt(KEPT);
    expect(saver.text()).toBe('Elsewhere');
    saver.edit('Here');
    saver.adopt({ ...other, text: 'Again', revision: 5 });
    expect(saver.text()).toBe('Here');
  });

  it('goes past a text that nobody can read any more', async () => {
    const { saver, sent, written } = start();
    saver.edit('Here');
    saver.flush();
    sent[0]?.answerHeld({ text: null, revision: 7, savedAt: AT });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(written().at(-1)).toEqual(['Here', 8]);
  });
});
