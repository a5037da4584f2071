import type {
  JournalPage,
  PackageRecord,
  PackageRecordDetail,
  PackageRecordQuery,
} from '@integra/shared-types/scorm-records';
import { JOURNAL_PAGE } from '@integra/shared-types/scorm-records';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../../core/audit/audit.js';
import type { Identity } from '../../../core/auth/identity.js';
import { type Scope, scopeOf } from '../../../core/auth/permissions.js';
import { decodeInstantCursor, encodeCursor } from '../../../core/database/cursor.js';
import { type Page, toPage } from '../../../core/database/page.js';
import { PlayedPackages } from '../playing/played-packages.js';
import { scormRecordError } from '../scorm.errors.js';
import { readCommit } from './journal-commit.js';
import { journalText } from './journal-text.js';
import { recordedActivities } from './recorded-activities.js';
import { RecordsRepository } from './records.repository.js';

/** What packages recorded of learners, within the scope of who asks; every look at one person's record leaves a trace. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly records: RecordsRepository,
    private readonly packages: PlayedPackages,
    private readonly audit: Audit,
  ) {}

  /** @throws AppError `invalid_request` for a page that no list answered with */
  async list(query: PackageRecordQuery, by: Identity): Promise<Page<PackageRecord>> {
    const rows = await this.records.list(query, reach(by), decodeInstantCursor(query.after));
    const { packageKey, courseKey, filter, search } = query;
    const trace = { actor: by.accountId, action: 'package_record.listed', list: 'package_records' };
    await this.audit.recordList(trace, { packageKey, courseKey, filter, search });
    return toPage(rows, query.limit, ({ changedAt, id }) => encodeCursor(changedAt, id));
  }

  /** @throws AppError `package_record_not_found` */
  async find(id: string, by: Identity): Promise<PackageRecordDetail> {
    const row = await this.records.find(id, reach(by));
    if (row === null) throw scormRecordError('package_record_not_found');
    await this.leaveTrace(id, by);
    const { versionId, results, values, othersAnswered, ...record } = row;
    const activities = recordedActivities(await this.packages.find(versionId), results, values ?? {});
    const hasAnswered = activities.some(({ interactions }) => interactions.length > 0);
    return { ...record, activities, lacksInteractions: record.isDone && othersAnswered && !hasAnswered };
  }

  /** Commits from a place in the journal on. @throws AppError `package_record_not_found` */
  async readJournal(id: string, from: number, by: Identity): Promise<JournalPage> {
    const total = await this.records.countCommits(id, reach(by));
    if (total === null) throw scormRecordError('package_record_not_found');
    await this.leaveTrace(id, by);
    const rows = await this.records.readJournal(id, from, JOURNAL_PAGE);
    return { items: await Promise.all(rows.map(readCommit)), total };
  }

  /** The whole journal for the maker of the package: text, without the learner. @throws AppError `package_record_not_found` */
  async exportJournal(id: string, by: Identity): Promise<AsyncIterable<string>> {
    const record = await this.find(id, by);
    return journalText(record, (from) => this.records.readJournal(id, from, JOURNAL_PAGE));
  }

  private leaveTrace(id: string, by: Identity): Promise<void> {
    return this.audit.recordRead({
      actor: by.accountId,
      action: 'package_record.read',
      subject: { kind: 'package_record', id },
    });
  }
}

const reach = (by: Identity): Scope => scopeOf(by, 'package_records.read');
