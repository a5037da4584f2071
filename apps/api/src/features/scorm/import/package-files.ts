import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../core/database/unit-of-work.js';
import type { JobContext } from '../../../core/jobs/job-handler.js';
import { blobKey, Storage } from '../../../core/storage/storage.js';
import { bytesOf, type PackageArchive, type PackedFile } from './package-archive.js';
import { PackageImportRepository, type StoredPackageFile } from './package-import.repository.js';

/** Files that are unpacked side by side: while one is written down to the disk, others are read. */
const AT_ONCE = 16;
/** Bytes of what is read before it is kept: where it lies in the storage already, it is not written a second time to find that out. */
const SMALL = 256 * 1024;
/** Shown as the work's share of the whole import; reading the manifest is the rest. */
const PERCENT = 95;

type KeptFile = { readonly file: PackedFile; readonly row: StoredPackageFile };

/** Keeps the files of a package, each content once, and goes on where an earlier start ended. */
@Injectable()
export class PackageFiles {
  constructor(
    private readonly storage: Storage,
    private readonly imports: PackageImportRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws PackageRefused `damaged` when a content is not what the archive says
   * @throws AppError `storage_full`
   */
  async store(
    versionId: string,
    { files }: Pick<PackageArchive, 'files'>,
    { signal, progress }: Pick<JobContext, 'signal' | 'progress'>,
  ): Promise<void> {
    const known = await this.imports.findPaths(versionId);
    const open = files.filter(({ path }) => !known.has(path));
    const total = bytesOf(files);
    let done = total - bytesOf(open);
    for (let start = 0; start < open.length; start += AT_ONCE) {
      signal.throwIfAborted();
      const batch = open.slice(start, start + AT_ONCE);
      await this.storeBatch(versionId, batch);
      done += bytesOf(batch);
      await progress(Math.floor((done / Math.max(total, 1)) * PERCENT));
    }
  }

  /** What was stored counts, also when another file of the batch turns out damaged: the sweep finds contents by their rows. */
  private async storeBatch(versionId: string, batch: readonly PackedFile[]): Promise<void> {
    const results = await Promise.allSettled(batch.map((file) => this.keep(file)));
    const stored = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    if (stored.length > 0) await this.record(versionId, stored);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  private async record(versionId: string, stored: readonly KeptFile[]): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      await this.imports.insertFiles(
        transaction,
        versionId,
        stored.map(({ row }) => row),
      );
      // From here on no sweep can take a content away; until here one could that lay there before.
      await Promise.all(
        stored.map(async ({ file, row }) => {
          if (!(await this.storage.exists(blobKey(row.sha256)))) await this.keep(file);
        }),
      );
    });
  }

  private async keep(file: PackedFile): Promise<KeptFile> {
    const content = await file.open();
    const { sha256, size } = await this.storage.putBlob(file.size <= SMALL ? await buffer(content) : content);
    return { file, row: { path: file.path, sha256, size } };
  }
}
