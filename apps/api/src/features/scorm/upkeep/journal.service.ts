import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../core/database/unit-of-work.js';
import { unpackRecord } from '../playing/commit-record.js';
import { PlayedPackages } from '../playing/played-packages.js';
import type { ReceivedCommit } from '../playing/next-state.js';
import { rebuildAttempt, type RebuiltAttempt } from '../playing/rebuild-attempt.js';
import { JournalRepository, type KeptAttempt } from './journal.repository.js';

export type ReadCommit = ReceivedCommit & { readonly receivedAt: Date };

/** Reads what packages said, commit by commit. */
@Injectable()
export class JournalService {
  constructor(
    private readonly journals: JournalRepository,
    private readonly packages: PlayedPackages,
  ) {}

  /** In the order in which it was written. */
  async read(transaction: Transaction, attemptId: string): Promise<ReadCommit[]> {
    const rows = await this.journals.readJournal(transaction, attemptId);
    const commits: ReadCommit[] = [];
    for (const { record, versionId, launchId, openSeconds, receivedAt } of rows) {
      const played = await this.packages.find(versionId, transaction);
      commits.push({ played, launchId, openSeconds, receivedAt, body: await unpackRecord(record) });
    }
    return commits;
  }

  /** What the attempt would be by its journal and the rule of today. */
  async rebuild(transaction: Transaction, { id, rule }: Pick<KeptAttempt, 'id' | 'rule'>): Promise<RebuiltAttempt> {
    return rebuildAttempt(await this.read(transaction, id), rule);
  }
}
