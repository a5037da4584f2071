import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/eventually.js';
import { killHard, startTypescript } from '../../../test/typescript-process.js';
import type { AppConfig } from '../../config/app-config.js';
import { filePath } from './file-path.js';
import { FileStorage } from './file-storage.js';

const MORE_THAN_A_DAY_MS = 25 * 60 * 60 * 1_000;

const breaking = (error: Error) =>
  Readable.from(
    (async function* () {
      yield Buffer.alloc(1_000);
      throw error;
    })(),
  );

describe('FileStorage', () => {
  let dataDirectory: string;
  let storage: FileStorage;
  const drafts = () => readdir(join(dataDirectory, 'files', '.tmp'));
  /** What is published, whatever its key. */
  const files = async () => {
    const entries = await readdir(join(dataDirectory, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && !entry.parentPath.endsWith('.tmp'));
  };
  const open = async (): Promise<FileStorage> => {
    const opened = new FileStorage({ dataDirectory } as AppConfig);
    await opened.onModuleInit();
    return opened;
  };

  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'integra-storage-'));
    storage = await open();
  });
  afterEach(() => rm(dataDirectory, { recursive: true, force: true }));

  it('writes nothing to find out that a content lies there', async () => {
    const stored = await storage.putBlob(Buffer.from('same'));
    await rm(join(dataDirectory, 'files', '.tmp'), { recursive: true });
    expect(await storage.putBlob(Buffer.from('same'))).toEqual(stored);
    await expect(storage.putBlob(Buffer.from('other'))).rejects.toThrow('ENOENT');
  });

  it('gives a file another key, in place of what lay there, or says that there is none', async () => {
    await storage.put('a.txt', Buffer.from('a'));
    await storage.put('b.txt', Buffer.from('b'));
    expect(await storage.move('a.txt', 'b.txt')).toBe(true);
    expect([await storage.exists('a.txt'), await storage.move('a.txt', 'b.txt')]).toEqual([false, false]);
    expect(String(await buffer((await storage.get('b.txt')).stream))).toBe('a');
  });

  it('lists the keys of a folder, and of no other', async () => {
    const keys = Array.from({ length: 20 }, (_, n) => `swept/${n}`);
    for (const key of [...keys, 'blobs/1', 'swept-not/1', 'swept/deep/1', 'swept.txt']) {
      await storage.put(key, Buffer.from('a'));
    }
    expect((await storage.list('swept')).toSorted()).toEqual(keys.toSorted());
    await storage.delete('swept/7');
    expect(await storage.list('swept')).toHaveLength(19);
    expect(await storage.list('swept/deep')).toEqual(['swept/deep/1']);
    expect(await storage.list('nothing')).toEqual([]);
    await expect(storage.list('../files')).rejects.toThrow(TypeError);
  });

  it('gives back what was put, with its hash and size', async () => {
    const content = Buffer.from('Βεβαίωση · Удостоверение');
    const stored = await storage.put(
      'certificates/one.pdf',
      Readable.from([content.subarray(0, 5), content.subarray(5)]),
    );
    expect(stored).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), size: content.length });
    const { stream, size } = await storage.get('certificates/one.pdf');
    expect(size).toBe(content.length);
    expect(await buffer(stream)).toEqual(content);
    expect(await storage.exists('certificates/one.pdf')).toBe(true);
    const { mode } = await stat(filePath(join(dataDirectory, 'files'), 'certificates/one.pdf'));
    expect(mode & 0o077).toBe(0);
  });

  it('replaces, deletes, and says what is missing', async () => {
    await storage.put('a.txt', Buffer.from('first'));
    await storage.put('a.txt', Buffer.from('second'));
    expect((await buffer((await storage.get('a.txt')).stream)).toString()).toBe('second');
    await storage.delete('a.txt');
    await storage.delete('a.txt');
    expect(await storage.exists('a.txt')).toBe(false);
    await expect(storage.get('a.txt')).rejects.toMatchObject({ code: 'not_found', status: 404 });
  });

  it('gives back ranges of bytes, and refuses what is none', async () => {
    await storage.put('range.bin', Buffer.from('0123456789'));
    const read = async (start: number, end: number) => {
      const { stream, size } = await storage.get('range.bin', { start, end });
      expect(size).toBe(10);
      return (await buffer(stream)).toString();
    };
    expect(await read(0, 0)).toBe('0');
    expect(await read(3, 6)).toBe('3456');
    expect(await read(0, 9)).toBe('0123456789');
    for (const [start, end] of [
      [-1, 3],
      [4, 3],
      [0, 10],
      [0.5, 3],
      [0, NaN],
    ] as const) {
      await expect(read(start, end)).rejects.toThrow(RangeError);
    }
  });

  it('keeps the same content once, whoever puts it and however many at a time', async () => {
    const content = Buffer.alloc(200_000, 'επανάληψη');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const expected = { sha256, size: content.length, key: `blobs/${sha256}` };
    const puts = Array.from({ length: 20 }, () => storage.putBlob(Readable.from([content])));
    expect(await Promise.all(puts)).toEqual(puts.map(() => expected));
    const path = filePath(join(dataDirectory, 'files'), expected.key);
    const { ino } = await stat(path);
    expect(await storage.putBlob(content)).toEqual(expected);
    expect((await stat(path)).ino).toBe(ino);
    expect(await files()).toHaveLength(1);
    expect(await buffer((await storage.get(expected.key)).stream)).toEqual(content);
    const other = await storage.putBlob(Buffer.from('other'));
    expect(other.key).not.toBe(expected.key);
    expect(await files()).toHaveLength(2);
    expect(await drafts()).toEqual([]);
  });

  it('leaves nothing of a content that breaks off, nor when the disk is full', async () => {
    await expect(storage.putBlob(breaking(new Error('cut')))).rejects.toThrow('cut');
    const full = Object.assign(new Error('quota'), { code: 'EDQUOT' });
    await expect(storage.putBlob(breaking(full))).rejects.toMatchObject({ code: 'storage_full', status: 507 });
    expect(await files()).toEqual([]);
    expect(await drafts()).toEqual([]);
  });

  it('leaves nothing when the source breaks off, and answers 507 when the disk is full', async () => {
    await expect(storage.put('b.bin', breaking(new Error('cut')))).rejects.toThrow('cut');
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    await expect(storage.put('b.bin', breaking(full))).rejects.toMatchObject({ code: 'storage_full', status: 507 });
    expect(await storage.exists('b.bin')).toBe(false);
    expect(await drafts()).toEqual([]);
  });

  it('shows no half file after kill -9 in the middle of a write, and clears the rest a day later', async () => {
    await storage.put('c.bin', Buffer.from('whole'));
    const writer = startTypescript('probe/slow-writer.ts', [dataDirectory, 'c.bin']);
    try {
      await eventually(async () => {
        const [half = 'no draft yet'] = await drafts();
        expect((await stat(join(dataDirectory, 'files', '.tmp', half))).size).toBeGreaterThan(0);
      }, 20_000);
    } finally {
      await killHard(writer);
    }
    expect((await buffer((await storage.get('c.bin')).stream)).toString()).toBe('whole');
    const [draft = ''] = await drafts();
    await open();
    expect(await drafts()).toEqual([draft]);
    const old = new Date(Date.now() - MORE_THAN_A_DAY_MS);
    await utimes(join(dataDirectory, 'files', '.tmp', draft), old, old);
    await open();
    expect(await drafts()).toEqual([]);
  });

  it('fails its health check when the folder is gone', async () => {
    await storage.check();
    await rm(join(dataDirectory, 'files'), { recursive: true });
    await expect(storage.check()).rejects.toThrow('ENOENT');
    await writeFile(join(dataDirectory, 'files'), 'not a folder');
    await expect(storage.check()).rejects.toThrow('ENOTDIR');
  });
});
