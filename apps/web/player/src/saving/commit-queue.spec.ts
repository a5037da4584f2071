import { describe, expect, it } from '@jest/globals';
import type { CommitBody } from '@integra/shared-types/scorm-playing';
import { createCommitQueue, readLeftBehind } from './commit-queue.js';
import { createMemoryStore } from './commit-store.js';
import { createSeal } from './seal.js';

const KEY = Buffer.alloc(32, 7).toString('base64url');
const OTHER_KEY = Buffer.alloc(32, 8).toString('base64url');

const commit = (sequence: number, location: string): CommitBody => ({
  sequence,
  activity: 'A',
  visit: 1,
  isNewAttempt: false,
  set: { 'cmi.location': location },
  calls: [],
  isTerminated: false,
  sequencing: null,
  root: null,
  objectives: {},
  stores: {},
});

describe('the queue', () => {
  it('keeps what is not acknowledged, launch by launch and in order', async () => {
    const store = createMemoryStore();
    const seal = await createSeal(KEY);
    const first = createCommitQueue(store, seal, { attemptId: 'a', launchId: 'l1' });
    await first.put(commit(1, 'gone'));
    await first.put(commit(2, 'two'));
    await first.put(commit(3, 'Σχέδιο \ud800'));
    await new Promise((resolve) => setTimeout(resolve, 2));
    await first.removeUpTo(1);
    await createCommitQueue(store, seal, { attemptId: 'a', launchId: 'l2' }).put(commit(1, 'later'));
    await createCommitQueue(store, seal, { attemptId: 'b', launchId: 'l3' }).put(commit(1, 'other'));
    const left = await readLeftBehind(store, seal, 'a');
    expect(left.map(({ launchId, commits }) => [launchId, commits.map((body) => body.set['cmi.location'])])).toEqual([
      ['l1', ['two', 'Σχέδιο \ud800']],
      ['l2', ['later']],
    ]);
  });

  it('cannot be read by the next person of the browser, nor be put elsewhere', async () => {
    const store = createMemoryStore();
    await createCommitQueue(store, await createSeal(KEY), { attemptId: 'a', launchId: 'l' }).put(commit(1, 'mine'));
    expect(await readLeftBehind(store, await createSeal(OTHER_KEY), 'a')).toEqual([]);
    const [entry] = await store.list('a');
    expect(Buffer.from(entry!.sealed).toString('latin1')).not.toContain('mine');
    await store.remove('a', 'l', 1);
    await store.put({ ...entry!, sequence: 2 });
    expect(await readLeftBehind(store, await createSeal(KEY), 'a')).toEqual([]);
  });

  it('does without a store that fails', async () => {
    const broken = { ...createMemoryStore(), put: () => Promise.reject(new Error('full')) };
    const queue = createCommitQueue(broken, await createSeal(KEY), { attemptId: 'a', launchId: 'l' });
    await expect(queue.put(commit(1, 'x'))).resolves.toBeUndefined();
  });
});
