import { describe, expect, it } from '@jest/globals';
import { commit } from '../../test/commits.js';
import { createCommitQueue, forgetLaunch, type QueueParts, readLeftBehind } from './commit-queue.js';
import { type CommitStore, createMemoryStore } from './commit-store.js';
import { createLastWords, createMemoryTexts, type TextStore } from './last-words.js';
import { createSeal } from './seal.js';

const KEY = Buffer.alloc(32, 7).toString('base64url');
const OTHER_KEY = Buffer.alloc(32, 8).toString('base64url');

/** What a browser holds, seen with the key of an attempt. */
const browser = () => {
  const store = createMemoryStore();
  const texts = createMemoryTexts();
  const withKey = async (key = KEY, kept: CommitStore = store): Promise<QueueParts> => ({
    store: kept,
    seal: await createSeal(key),
    lastWords: await createLastWords(key, texts),
  });
  return { store, texts, withKey };
};

const leftIn = async (parts: QueueParts, attemptId = 'a'): Promise<[string, (string | undefined)[]][]> =>
  (await readLeftBehind(parts, attemptId)).map(({ launchId, commits }) => [
    launchId,
    commits.map((body) => body.set['cmi.location']),
  ]);

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

describe('the queue', () => {
  it('keeps what is not acknowledged, launch by launch and in order', async () => {
    const parts = await browser().withKey();
    const first = createCommitQueue(parts, { attemptId: 'a', launchId: 'l1' });
    await first.put(commit(1, 'gone'));
    await first.put(commit(2, 'two'));
    await first.put(commit(3, 'Σχέδιο \ud800'));
    await first.removeUpTo(1);
    await pause();
    await createCommitQueue(parts, { attemptId: 'a', launchId: 'l0' }).put(commit(1, 'later'));
    await createCommitQueue(parts, { attemptId: 'b', launchId: 'l3' }).put(commit(1, 'other'));
    expect(await leftIn(parts)).toEqual([
      ['l1', ['two', 'Σχέδιο \ud800']],
      ['l0', ['later']],
    ]);
    await forgetLaunch(parts, 'a', 'l1');
    expect(await leftIn(parts)).toEqual([['l0', ['later']]]);
  });

  it('cannot be read by the next person of the browser, nor be put elsewhere', async () => {
    const { store, withKey } = browser();
    await createCommitQueue(await withKey(), { attemptId: 'a', launchId: 'l' }).put(commit(1, 'mine'));
    expect(await leftIn(await withKey(OTHER_KEY))).toEqual([]);
    const [entry] = await store.list('a');
    expect(Buffer.from(entry!.sealed).toString('latin1')).not.toContain('mine');
    await store.remove('a', 'l', 1);
    await store.put({ ...entry!, sequence: 2 });
    expect(await leftIn(await withKey())).toEqual([]);
  });

  it('does without a store that fails', async () => {
    const broken = { ...createMemoryStore(), put: () => Promise.reject(new Error('full')) };
    const queue = createCommitQueue(await browser().withKey(KEY, broken), { attemptId: 'a', launchId: 'l' });
    await expect(queue.put(commit(1, 'x'))).resolves.toBeUndefined();
  });
});

describe('the last words of a page', () => {
  const nameIn = (texts: TextStore): string => texts.key(0) ?? '';

  it('are kept at once, beside what was kept before', async () => {
    const { texts, withKey } = browser();
    const queue = createCommitQueue(await withKey(), { attemptId: 'a', launchId: 'l' });
    await queue.put(commit(1, 'one'));
    const long = 'Ω'.repeat(64_000);
    queue.putAtOnce(commit(2, 'two'));
    queue.putAtOnce(commit(3, long));
    expect(texts.length).toBe(2);
    expect(await leftIn(await withKey())).toEqual([['l', ['one', 'two', long]]]);
    await queue.removeUpTo(3);
    expect([texts.length, await leftIn(await withKey())]).toEqual([0, []]);
  });

  it('cannot be read, changed or put elsewhere by a package', async () => {
    const { texts, withKey } = browser();
    createCommitQueue(await withKey(), { attemptId: 'a', launchId: 'l' }).putAtOnce(commit(1, 'mine'));
    const name = nameIn(texts);
    const sealed = texts.getItem(name) ?? '';
    expect(sealed).not.toContain('mine');
    expect(await leftIn(await withKey(OTHER_KEY))).toEqual([]);
    const flipped = String.fromCharCode(sealed.charCodeAt(60) ^ 1);
    texts.setItem(name, sealed.slice(0, 60) + flipped + sealed.slice(61));
    expect(await leftIn(await withKey())).toEqual([]);
    texts.removeItem(name);
    texts.setItem(name.replace(' a l ', ' a other '), sealed);
    for (const garbage of ['a l x y', 'a l 1 -1', 'a l 1', '']) texts.setItem(`integra-player ${garbage}`, sealed);
    texts.setItem('integra-player a l 2 2', '');
    expect(await leftIn(await withKey())).toEqual([]);
  });

  it('end when there is no room any more', async () => {
    const { texts, withKey } = browser();
    const setItem = (name: string, text: string): void => {
      if (text.length > 50_000) throw new DOMException('full', 'QuotaExceededError');
      texts.setItem(name, text);
    };
    const full = { ...(await withKey()), lastWords: await createLastWords(KEY, { ...texts, length: 0, setItem }) };
    const queue = createCommitQueue(full, { attemptId: 'a', launchId: 'l' });
    queue.putAtOnce(commit(1, 'short'));
    queue.putAtOnce(commit(2, 'x'.repeat(100_000)));
    expect(await leftIn(await withKey())).toEqual([['l', ['short']]]);
  });
});
