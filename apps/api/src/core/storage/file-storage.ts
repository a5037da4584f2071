import { createHash, randomUUID } from 'node:crypto';
import { constants, type Dirent } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { commonError } from '../errors/app-error.js';
import { filePath, segmentsOf } from './file-path.js';
import { blobKey, type ByteRange, Storage, type StoredBlob, type StoredFile } from './storage.js';

/** What a process that was killed while writing left behind; younger ones may belong to a living one. */
const ABANDONED_MS = 24 * 60 * 60 * 1_000;

/** Files under the data directory. Written under a temporary name, flushed, then renamed: a reader never meets half a file. */
@Injectable()
export class FileStorage extends Storage implements OnModuleInit {
  private readonly root: string;
  private readonly temporary: string;

  constructor(config: AppConfig) {
    super();
    this.root = join(config.dataDirectory, 'files');
    this.temporary = join(this.root, '.tmp');
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.temporary, { recursive: true, mode: 0o700 });
    await this.removeAbandoned();
  }

  override async put(key: string, content: Buffer | Readable): Promise<StoredFile> {
    const target = filePath(this.root, key);
    return this.withDraft(content, async (draft, stored) => {
      await publish(draft, target);
      return stored;
    });
  }

  override async putBlob(content: Buffer | Readable): Promise<StoredBlob> {
    const known = Buffer.isBuffer(content) ? await this.findBlob(content) : null;
    if (known !== null) return known;
    return this.withDraft(content, async (draft, stored) => {
      const key = blobKey(stored.sha256);
      const target = filePath(this.root, key);
      // Two puts that both find nothing here rename the same content to the same name: whoever comes second changes nothing.
      if (!(await this.exists(key))) await publish(draft, target);
      else await Promise.all([rm(draft), flush(dirname(target))]);
      return { ...stored, key };
    });
  }

  override async get(key: string, range?: ByteRange): Promise<{ stream: Readable; size: number }> {
    // One handle for both, so that the size is that of the bytes that follow, even if the key is written again meanwhile.
    const file = await open(filePath(this.root, key)).catch((error: unknown) => {
      throw isMissing(error) ? commonError('not_found') : error;
    });
    try {
      const { size } = await file.stat();
      return { stream: streamOf(file, size, range), size };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  override async exists(key: string): Promise<boolean> {
    return stat(filePath(this.root, key)).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      },
    );
  }

  override async move(key: string, to: string): Promise<boolean> {
    const [from, target] = [filePath(this.root, key), filePath(this.root, to)];
    try {
      await publish(from, target);
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
    await flush(dirname(from));
    return true;
  }

  override async list(folder: string): Promise<string[]> {
    const segments = segmentsOf(folder);
    const keys: string[] = [];
    for (const first of await entriesOf(this.root)) {
      for (const second of await entriesOf(join(this.root, first.name))) {
        const entries = await entriesOf(join(this.root, first.name, second.name, ...segments));
        keys.push(...entries.filter((entry) => entry.isFile()).map(({ name }) => `${folder}/${name}`));
      }
    }
    return keys;
  }

  override async delete(key: string): Promise<void> {
    await rm(filePath(this.root, key), { force: true });
  }

  override async check(): Promise<void> {
    await access(this.temporary, constants.W_OK);
  }

  /** What lies there already need not be written to be compared. */
  private async findBlob(content: Buffer): Promise<StoredBlob | null> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const key = blobKey(sha256);
    if (!(await this.exists(key))) return null;
    await flush(dirname(filePath(this.root, key)));
    return { sha256, size: content.length, key };
  }

  /** @param work publishes the draft or removes it; when it fails, as when the content does, nothing is left */
  private async withDraft<T>(
    content: Buffer | Readable,
    work: (draft: string, stored: StoredFile) => Promise<T>,
  ): Promise<T> {
    const draft = join(this.temporary, randomUUID());
    try {
      return await work(draft, await writeDurably(draft, content));
    } catch (error) {
      await rm(draft, { force: true });
      throw isDiskFull(error) ? commonError('storage_full', undefined, { cause: error }) : error;
    }
  }

  private async removeAbandoned(): Promise<void> {
    for (const name of await readdir(this.temporary)) {
      const path = join(this.temporary, name);
      const age = await stat(path).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      if (age > ABANDONED_MS) await rm(path, { force: true });
    }
  }
}

const writeDurably = async (path: string, content: Buffer | Readable): Promise<StoredFile> => {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content instanceof Readable ? content : [content]) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as string);
      hash.update(bytes);
      size += bytes.length;
      await file.writeFile(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
};

const publish = async (draft: string, target: string): Promise<void> => {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await rename(draft, target);
  await flush(dirname(target));
};

const streamOf = (file: FileHandle, size: number, range: ByteRange | undefined): Readable => {
  if (range === undefined) return file.createReadStream();
  const { start, end } = range;
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end < size;
  if (!isWithin) throw new RangeError('Not a range of this file');
  return file.createReadStream({ start, end });
};

/** The new name itself must survive a power cut. Windows has no such call on folders, and does not need it. */
const flush = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** None of what is no folder. */
const entriesOf = (folder: string): Promise<Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });

const hasCode = (error: unknown, codes: readonly string[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
const isMissing = (error: unknown): boolean => hasCode(error, ['ENOENT', 'ENOTDIR']);
const isDiskFull = (error: unknown): boolean => hasCode(error, ['ENOSPC', 'EDQUOT']);
