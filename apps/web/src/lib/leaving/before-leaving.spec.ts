import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { beforeLeaving, finishBeforeLeaving, isAnythingToFinish, LONGEST_WAIT_MS } from './before-leaving.js';

describe('what has to be finished before leaving', () => {
  const stops: (() => void)[] = [];
  const given = (finish: () => Promise<void>) => stops.push(beforeLeaving(finish));
  const outcome = () => {
    const state = { isDone: false };
    void finishBeforeLeaving().then(() => {
      state.isDone = true;
    });
    return state;
  };

  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    jest.useRealTimers();
  });

  it('holds nobody when there is nothing', async () => {
    expect(isAnythingToFinish()).toBe(false);
    await finishBeforeLeaving();
  });

  it('is waited for, all of it', async () => {
    let finished = (): void => undefined;
    given(() => Promise.resolve());
    given(() => new Promise((resolve) => (finished = resolve)));
    expect(isAnythingToFinish()).toBe(true);
    const state = outcome();
    await jest.advanceTimersByTimeAsync(100);
    expect(state.isDone).toBe(false);
    finished();
    await jest.advanceTimersByTimeAsync(0);
    expect(state.isDone).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is waited for 3 s and no longer', async () => {
    given(() => new Promise(() => undefined));
    const state = outcome();
    await jest.advanceTimersByTimeAsync(LONGEST_WAIT_MS - 1);
    expect(state.isDone).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(state.isDone).toBe(true);
  });

  it('holds nobody back when it fails, or was finished otherwise', async () => {
    given(() => Promise.reject(new Error('away')));
    await finishBeforeLeaving();
    for (const stop of stops.splice(0)) stop();
    expect(isAnythingToFinish()).toBe(false);
  });
});
