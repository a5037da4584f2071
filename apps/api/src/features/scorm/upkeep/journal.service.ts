import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../core/database/unit-of-work.js';
import { unpackRecord } from '../playing/commit-record.js';
import { PlayedPackages } from '../playing/played-packages.js';
import type { ReceivedCommit } from '../playing/next-state.js';
import { rebuildAttempt, type RebuiltAttempt } from '../playing/rebuild-attempt.js';
import type { KeptAttempt } from '../playing/kept-attempts.repository.js';
import { JournalRepository } from './journal.repository.js';

/** Commits in memory at once: each may hold some 100 KB. */
const PAGE = 100;

/** Reads what packages said, commit by commit. */
@Injectable()
export class JournalService {
  constructor(
    private readonly journals: JournalRepository,
    private readonly packages: PlayedPackages,
  ) {}

  /** What the attempt would be by its journal and the rule of today. */
  async rebuild(
    transaction: Transaction,
    kept: Pick<KeptAttempt, 'id' | 'versionId' | 'rule' | 'isOpen'>,
  ): Promise<RebuiltAttempt> {
    return rebuildAttempt(this.read(transaction, kept.id), kept);
  }

  /** In the order in which it was written. */
  private async *read(transaction: Transaction, attemptId: string): AsyncGenerator<ReceivedCommit> {
    for (let from = 0; ; from += PAGE) {
      const rows = await this.journals.readJournal(transaction, attemptId, from, PAGE);
      for (const { record, versionId, launchId, openSeconds } of rows) {
        const played = await this.packages.find(versionId, transaction);
        yield { played, launchId, openSeconds, body: await unpackRecord(record) };
      }
      if (rows.length < PAGE) return;
    }
  }
}
