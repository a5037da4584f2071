import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { ApiError } from '../../../lib/api/api-error.js';
import { aPackage, aVersion, PACKAGE_ID } from '../../../testing/package-fixtures.js';
import { UploadQueue } from './upload-queue.js';

const ENGLISH = { language: 'en' } as const;

const aFile = (name: string): File =>
  ({
    name,
    size: 10,
    slice: () => ({ arrayBuffer: async () => Uint8Array.of(0x50, 0x4b, 3, 4).buffer }),
  }) as unknown as File;

type Sending = {
  name: string;
  replaces: string | undefined;
  progress: (bytes: number) => void;
  arrive: () => void;
  fail: () => void;
};

describe('the queue of uploads', () => {
  let queue: UploadQueue;
  let sending: Sending[];

  beforeEach(() => {
    sending = [];
    queue = new UploadQueue((file, { replaces }, { onProgress, signal }) => {
      const { promise, resolve, reject } = Promise.withResolvers<ReturnType<typeof aPackage>>();
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      sending.push({
        name: file.name,
        replaces,
        progress: onProgress,
        arrive: () => resolve(aPackage()),
        fail: () => reject(new ApiError({ code: 'connection_lost', status: 0 })),
      });
      return promise;
    });
  });

  const kinds = () => queue.list().map(({ state }) => state.kind);
  const begun = (count: number) => waitFor(() => expect(sending).toHaveLength(count));
  const become = (...expected: string[]) => waitFor(() => expect(kinds()).toEqual(expected));
  const idOf = (index: number) => queue.list()[index]?.id ?? '';

  it('sends two at a time, in order', async () => {
    queue.add([aFile('a.zip'), aFile('b.zip'), aFile('c.zip')], ENGLISH);
    await begun(2);
    expect(kinds()).toEqual(['sending', 'sending', 'waiting']);
    sending[1]?.arrive();
    await begun(3);
    expect(sending.map(({ name }) => name)).toEqual(['a.zip', 'b.zip', 'c.zip']);
    await become('sending', 'sent', 'sending');
    expect(queue.list()[1]?.state).toEqual({ kind: 'sent', packageId: PACKAGE_ID, versionId: aVersion().id });
  });

  it('says how much has gone out, and tells whoever listens', async () => {
    let told = 0;
    const leave = queue.subscribe(() => (told += 1));
    queue.add([aFile('a.zip')], { ...ENGLISH, replaces: PACKAGE_ID });
    await begun(1);
    expect(sending[0]?.replaces).toBe(PACKAGE_ID);
    const before = told;
    sending[0]?.progress(7);
    expect(queue.list()[0]?.state).toEqual({ kind: 'sending', bytes: 7 });
    expect(told).toBe(before + 1);
    leave();
    sending[0]?.progress(8);
    expect(told).toBe(before + 1);
  });

  it('sends again what failed, without being given the file again', async () => {
    queue.add([aFile('a.zip')], ENGLISH);
    await begun(1);
    sending[0]?.fail();
    await become('failed');
    queue.retry(idOf(0));
    await begun(2);
    expect(sending[1]?.name).toBe('a.zip');
    sending[1]?.arrive();
    await become('sent');
  });

  it('does not send what is no zip any more', async () => {
    const gone = { ...aFile('a.zip'), slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    queue.add([gone as unknown as File, aFile('b.zip')], ENGLISH);
    await become('blocked', 'sending');
    expect(sending.map(({ name }) => name)).toEqual(['b.zip']);
  });

  it('stops one, and the next takes its place', async () => {
    queue.add([aFile('a.zip'), aFile('b.zip'), aFile('c.zip')], ENGLISH);
    await begun(2);
    queue.remove(idOf(0));
    await begun(3);
    expect(sending[2]?.name).toBe('c.zip');
    expect(kinds()).toEqual(['sending', 'sending']);
  });

  it('forgets one that waits, and those that have ended', async () => {
    queue.add([aFile('a.zip'), aFile('b.zip'), aFile('c.zip')], ENGLISH);
    await begun(2);
    queue.remove(idOf(2));
    sending[0]?.arrive();
    await become('sent', 'sending');
    queue.removeEnded();
    expect(kinds()).toEqual(['sending']);
  });

  it('ends with everything when it is cleared', async () => {
    queue.add([aFile('a.zip'), aFile('b.zip'), aFile('c.zip')], ENGLISH);
    await begun(2);
    queue.clear();
    expect(queue.list()).toEqual([]);
    await Promise.resolve();
    expect(sending).toHaveLength(2);
  });
});
