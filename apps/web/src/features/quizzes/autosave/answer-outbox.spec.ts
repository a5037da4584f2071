import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AnswerSaved, Attempt, SaveAnswer } from '@integra/shared-types/quizzes';
import { ApiError } from '../../../lib/api/api-error.js';
import { anAttempt, SERVER_NOW } from '../../../testing/quiz-fixtures.js';
import { AnswerOutbox } from './answer-outbox.js';
import type { Given, UnsentAnswer } from './outbox.types.js';

const START = Date.parse(SERVER_NOW);
const at = (milliseconds: number): string => new Date(START + milliseconds).toISOString();

const choice = (id: string, isFlagged = false): Given => ({ answer: { type: 'single', choice: id }, isFlagged });
const refusal = (code: string, status: number): ApiError => new ApiError({ code, status });
const LOST = refusal('connection_lost', 0);

type Held = Given & { sequence: number; savedAt: string };

/** Holds answers as the API does: by sequence, with the time of arrival. */
class FakeServer {
  readonly held = new Map<number, Held>();
  readonly received: { position: number; sequence: number }[] = [];
  state: Attempt['state'] = 'in_progress';
  failWith: ApiError | null = null;
  /** The answer is stored, and the browser never hears of it. */
  losesAnswers = false;
  elapsed = 0;

  readonly save = async (position: number, { sequence, ...given }: SaveAnswer): Promise<AnswerSaved> => {
    if (this.failWith) throw this.failWith;
    this.received.push({ position, sequence });
    const known = this.held.get(position);
    if (known && known.sequence >= sequence) {
      const outcome = known.sequence === sequence ? 'saved' : 'stale';
      return { outcome, sequence: known.sequence, savedAt: known.savedAt };
    }
    const savedAt = at(this.elapsed);
    this.held.set(position, { ...given, sequence, savedAt });
    if (this.losesAnswers) throw LOST;
    return { outcome: 'saved', sequence, savedAt };
  };

  readonly reload = async (): Promise<Attempt> => {
    if (this.failWith) throw this.failWith;
    return anAttempt({ saved: Object.fromEntries(this.held), state: this.state });
  };
}

const start = (server = new FakeServer(), saved: Record<number, Held> = {}) => {
  for (const [position, held] of Object.entries(saved)) server.held.set(Number(position), held);
  const kept: (readonly UnsentAnswer[])[] = [];
  const outbox = new AnswerOutbox(anAttempt({ saved }), {
    save: server.save,
    reload: server.reload,
    keep: (unsent) => kept.push(unsent),
    now: () => START + server.elapsed,
  });
  const pass = async (milliseconds: number) => {
    server.elapsed += milliseconds;
    await jest.advanceTimersByTimeAsync(milliseconds);
  };
  return { server, outbox, kept, pass };
};

describe('the answers of an attempt', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('are sent as they are given, and shown as saved when the server has them', async () => {
    const { server, outbox, kept, pass } = start();
    outbox.give(0, choice('1'));
    expect(outbox.state()).toMatchObject({ phase: 'saving', unsentCount: 1 });
    await pass(0);
    expect(server.held.get(0)).toMatchObject({ ...choice('1'), sequence: 1 });
    expect(outbox.state()).toMatchObject({ phase: 'saved', unsentCount: 0, savedAt: SERVER_NOW });
    expect(kept[0]).toEqual([{ position: 0, ...choice('1'), givenAt: START }]);
    expect(kept.at(-1)).toEqual([]);
  });

  it('wait for a pause in typing', async () => {
    const { server, outbox, pass } = start();
    const typed = (text: string): Given => ({ answer: { type: 'short_text', text }, isFlagged: false });
    outbox.give(5, typed('dis'), 600);
    await pass(400);
    outbox.give(5, typed('diseng'), 600);
    await pass(599);
    expect(server.received).toEqual([]);
    await pass(1);
    expect(server.received).toEqual([{ position: 5, sequence: 1 }]);
    expect(server.held.get(5)?.answer).toEqual({ type: 'short_text', text: 'diseng' });
  });

  it('are sent again with longer and longer pauses while the server is away', async () => {
    const { server, outbox, pass } = start();
    server.failWith = refusal('service_unavailable', 503);
    outbox.give(0, choice('1'));
    outbox.give(1, { answer: null, isFlagged: true });
    await pass(0);
    expect(outbox.state()).toMatchObject({ phase: 'unsent', unsentCount: 2 });
    await pass(1_000);
    await pass(2_000);
    expect(outbox.state().phase).toBe('unsent');
    server.failWith = null;
    await pass(4_000);
    expect(outbox.state()).toMatchObject({ phase: 'saved', unsentCount: 0 });
    expect([...server.held.keys()]).toEqual([0, 1]);
  });

  it('are sent at once when the connection is back', async () => {
    const { server, outbox, pass } = start();
    server.failWith = LOST;
    outbox.give(0, choice('1'));
    await pass(60_000);
    server.failWith = null;
    outbox.retry();
    await pass(0);
    expect(outbox.state().phase).toBe('saved');
  });

  it('change on the way: the last one counts', async () => {
    const { server, outbox, pass } = start();
    outbox.give(0, choice('1'));
    outbox.give(0, choice('2'));
    await pass(0);
    outbox.give(0, choice('3'));
    await pass(0);
    expect(server.held.get(0)?.answer).toEqual({ type: 'single', choice: '3' });
    expect(outbox.state().phase).toBe('saved');
  });

  it('given after those of another window replace them, also when the sequence was stale', async () => {
    const { server, outbox, pass } = start();
    server.held.set(0, { ...choice('1'), sequence: 4, savedAt: at(1_000) });
    await pass(5_000);
    outbox.give(0, choice('2'));
    await pass(0);
    expect(server.received.map(({ sequence }) => sequence)).toEqual([1, 5]);
    expect(server.held.get(0)?.answer).toEqual({ type: 'single', choice: '2' });
    expect(outbox.state().overtaken.size).toBe(0);
  });

  it('given before those of another device give way to them, and it is said', async () => {
    const { server, outbox, pass } = start();
    server.failWith = LOST;
    outbox.give(0, choice('2'));
    await pass(0);
    server.held.set(0, { ...choice('1'), sequence: 1, savedAt: at(30_000) });
    await pass(60_000);
    server.failWith = null;
    await pass(30_000);
    expect(server.held.get(0)?.answer).toEqual({ type: 'single', choice: '1' });
    expect(outbox.state().given[0]).toEqual(choice('1'));
    outbox.adopt(await server.reload());
    expect(outbox.state().overtaken).toEqual(new Set([0]));
    outbox.give(0, choice('3'));
    expect(outbox.state().overtaken).toEqual(new Set());
  });

  it('that arrived although the line broke are not taken for those of another window', async () => {
    const { server, outbox, pass } = start();
    server.losesAnswers = true;
    server.elapsed = 500;
    outbox.give(0, choice('1'));
    server.elapsed = 700;
    await pass(0);
    // Changed within the moment in which the first one was stored.
    server.elapsed = 600;
    outbox.give(0, choice('2'));
    server.losesAnswers = false;
    await pass(2_000);
    expect(server.held.get(0)).toMatchObject({ ...choice('2'), sequence: 2 });
    expect(outbox.state()).toMatchObject({ phase: 'saved', overtaken: new Set() });
  });

  it('of a page that is gone are given again where the server holds nothing later', async () => {
    const { server, outbox, pass } = start(new FakeServer(), {
      0: { ...choice('1'), sequence: 2, savedAt: at(0) },
      1: { answer: { type: 'multiple', choices: ['1'] }, isFlagged: false, sequence: 1, savedAt: at(5_000) },
    });
    await pass(10_000);
    outbox.restore([
      { position: 0, ...choice('3'), givenAt: START + 1_000 },
      { position: 1, answer: null, isFlagged: true, givenAt: START + 4_000 },
      { position: 99, ...choice('1'), givenAt: START + 9_000 },
    ]);
    await pass(0);
    expect(server.received).toEqual([{ position: 0, sequence: 3 }]);
    expect(outbox.state().given[0]).toEqual(choice('3'));
  });

  it.each([
    ['attempt_submitted', 409, 'submitted'],
    ['attempt_time_over', 409, 'time_over'],
    ['attempt_not_found', 404, 'gone'],
  ] as const)('are taken no more after %s', async (code, status, end) => {
    const { server, outbox, pass } = start();
    server.failWith = refusal(code, status);
    outbox.give(0, choice('1'));
    await pass(0);
    expect(outbox.state()).toMatchObject({ end, unsentCount: 0 });
    outbox.give(0, choice('2'));
    await pass(60_000);
    expect(outbox.state().given[0]).toEqual(choice('1'));
  });

  it('that the server refuses are named, and do not hold up the others', async () => {
    const { server, outbox, pass } = start();
    const error = refusal('answer_choice_unknown', 422);
    server.failWith = error;
    outbox.give(0, choice('9'));
    await pass(0);
    server.failWith = null;
    outbox.give(2, { answer: { type: 'true_false', value: true }, isFlagged: false });
    await pass(0);
    expect(outbox.state().refusals).toEqual(new Map([[0, error]]));
    expect(server.held.has(2)).toBe(true);
    await expect(outbox.flush()).rejects.toBe(error);
    outbox.give(0, choice('1'));
    await pass(0);
    expect(outbox.state()).toMatchObject({ phase: 'saved', refusals: new Map() });
  });

  it('are all there after a flush, without waiting for a pause in typing', async () => {
    const { server, outbox } = start();
    outbox.give(0, choice('1'), 600);
    outbox.give(2, { answer: { type: 'true_false', value: true }, isFlagged: false });
    await outbox.flush();
    expect(new Set(server.held.keys())).toEqual(new Set([0, 2]));
  });

  it('fail a flush while the server is away, and stay', async () => {
    const { server, outbox } = start();
    server.failWith = LOST;
    outbox.give(0, choice('1'));
    await expect(outbox.flush()).rejects.toBe(LOST);
    expect(outbox.state()).toMatchObject({ phase: 'unsent', unsentCount: 1 });
  });

  it('leave with the page', async () => {
    const { server, outbox } = start();
    outbox.give(5, { answer: { type: 'short_text', text: 'half a wo' }, isFlagged: false }, 600);
    outbox.leave();
    await jest.advanceTimersByTimeAsync(0);
    expect(server.held.get(5)?.answer).toEqual({ type: 'short_text', text: 'half a wo' });
  });

  it('follow what another window saved when the attempt is read again', () => {
    const { outbox } = start();
    outbox.adopt(anAttempt({ saved: { 0: { ...choice('2', true), sequence: 3, savedAt: at(0) } } }));
    expect(outbox.state().given[0]).toEqual(choice('2', true));
    // An answer of the server that was on its way for long.
    outbox.adopt(anAttempt({ saved: { 0: { ...choice('1'), sequence: 2, savedAt: at(0) } } }));
    expect(outbox.state().given[0]).toEqual(choice('2', true));
  });
});
