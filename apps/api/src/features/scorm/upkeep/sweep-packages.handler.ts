import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/clock.js';
import { UnitOfWork } from '../../../core/database/unit-of-work.js';
import { type JobContext, type JobHandler, JobHandlerFor } from '../../../core/jobs/job-handler.js';
import { blobKey, Storage } from '../../../core/storage/storage.js';
import { findingOfRefusal } from '../import/package-report.js';
import { PackageSweepRepository } from './package-sweep.repository.js';
import { sweepPackagesJob } from './sweep-packages.job.js';

const HOUR_MS = 3_600_000;
/** So long an import that failed or was cancelled can be started again. */
const GIVEN_UP_MS = 7 * 24 * HOUR_MS;
const UNUSED_MS = 48 * HOUR_MS;
/** Contents in one transaction, which imports of the same contents wait for. */
const AT_ONCE = 50;

const SWEPT = 'swept';
const sweptKey = (sha256: string): string => `${SWEPT}/${sha256}`;

/**
 * Takes away what imports leave behind: archives, and contents that no version holds. To lose a content is worse than to keep rubbish:
 * its row is deleted first, which no import can overtake; its file is only renamed until that is certain, and comes back when it is not:
 * at once, or with the next sweep when this one was killed.
 * An import looks, with its rows written and before they count, whether the files are there (`PackageFiles`).
 */
@Injectable()
@JobHandlerFor(sweepPackagesJob)
export class SweepPackagesHandler implements JobHandler<{ day: string }> {
  constructor(
    private readonly sweep: PackageSweepRepository,
    private readonly storage: Storage,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async handle(_: { day: string }, { signal }: Pick<JobContext, 'signal'>): Promise<void> {
    await this.settleSwept(signal);
    const now = this.clock.now();
    const givenUpBy = new Date(now.getTime() - GIVEN_UP_MS);
    const finding = findingOfRefusal({ code: 'given-up' });
    await this.unitOfWork.run((transaction) => this.sweep.refuseGivenUp(transaction, givenUpBy, finding));
    for (const archive of await this.sweep.findArchives()) {
      signal.throwIfAborted();
      await this.storage.delete(archive.uploadKey);
      await this.unitOfWork.alone((manager) => this.sweep.forgetArchive(manager, archive));
    }
    await this.unitOfWork.run((transaction) => this.sweep.markUnused(transaction, now));
    const unusedBy = new Date(now.getTime() - UNUSED_MS);
    do signal.throwIfAborted();
    while ((await this.deleteContents(unusedBy)) > 0);
  }

  /** What an earlier sweep could neither delete nor bring back. */
  private async settleSwept(signal: AbortSignal): Promise<void> {
    for (const key of await this.storage.list(SWEPT)) {
      signal.throwIfAborted();
      const sha256 = key.slice(sweptKey('').length);
      await this.unitOfWork.run(async (transaction) => {
        // Also over a blob that lies there again, which is the same: what has a row is never deleted.
        if (await this.sweep.holdsContent(transaction, sha256)) await this.storage.move(key, blobKey(sha256));
        else await this.storage.delete(key);
      });
    }
  }

  /** @returns how many were looked at */
  private async deleteContents(unusedBy: Date): Promise<number> {
    let hidden: readonly string[] = [];
    let seen = 0;
    try {
      await this.unitOfWork.run(async (transaction) => {
        ({ seen, deleted: hidden } = await this.sweep.deleteUnused(transaction, unusedBy, AT_ONCE));
        for (const sha256 of hidden) {
          await this.sweep.assertHolds(transaction);
          await this.storage.move(blobKey(sha256), sweptKey(sha256));
        }
      });
    } catch (error) {
      await Promise.allSettled(hidden.map((sha256) => this.storage.move(sweptKey(sha256), blobKey(sha256))));
      throw error;
    }
    for (const sha256 of hidden) await this.storage.delete(sweptKey(sha256));
    return seen;
  }
}
