import type { CmiValues } from '@integra/scorm-runtime/cmi';
import type { PackageRules } from '@integra/shared-types/scorm';
import type { PackageRecord, PackageRecordDetail, PackageRecordQuery } from '@integra/shared-types/scorm-records';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Scope } from '../../../core/auth/permissions.js';
import { containing } from '../../../core/database/containing.js';
import type { Cursor } from '../../../core/database/cursor.js';
import { utcText } from '../../../core/database/utc-text.js';
import type { StoredAnswer } from '../playing/apply-commit.js';
import type { ActivityResult, RootStatus } from '../playing/attempt-roll-up.js';
import { JOURNAL, RESULT } from '../playing/attempt-sql.js';
import { scopeParameters, withinScope } from './record-scope.js';

/** Done within this after opening is hard to believe. */
const QUICK_SECONDS = 3;

const RECORD = `attempt.id, jsonb_build_object('id', person.id, 'displayName', COALESCE(person.display_name, '')) AS person,
  course.key AS "courseKey", attempt.block_key AS "blockKey", package.key AS "packageKey", version.title, attempt.number,
  attempt.ended_at IS NULL AS "isOpen", ${utcText('attempt.started_at')} AS "startedAt",
  ${utcText('attempt.changed_at')} AS "changedAt", attempt.completion, attempt.success, attempt.percent, attempt.seconds,
  attempt.is_done AS "isDone", COALESCE(attempt.done_after_seconds <= ${QUICK_SECONDS}, false) AS "isQuick"`;

const FROM = `FROM scorm_attempt attempt
  JOIN enrolment ON enrolment.id = attempt.enrolment_id
  JOIN course ON course.id = enrolment.course_id
  JOIN person ON person.id = attempt.person_id
  JOIN scorm_package_version version ON version.id = attempt.version_id
  JOIN scorm_package package ON package.id = version.package_id`;

const FILTERS = {
  open: 'attempt.ended_at IS NULL AND NOT attempt.is_done',
  done: 'attempt.is_done',
  not_done: 'NOT attempt.is_done',
};

export type DetailRow = Omit<PackageRecordDetail, 'activities' | 'lacksInteractions'> & {
  readonly versionId: string;
  readonly rules: PackageRules;
  readonly root: RootStatus | null;
  /** By stored key of the activity. */
  readonly results: Readonly<Record<string, ActivityResult>>;
  /** JSON by stored key of the activity. */
  readonly values: Readonly<Record<string, string>> | null;
  readonly othersAnswered: boolean;
};

const DETAIL = `
  SELECT ${RECORD}, package.rules, version.edition, version.language, version.number AS "versionNumber", version.id AS "versionId",
    attempt.open_seconds AS "openSeconds", attempt.root, attempt.is_compacted AS "isCompacted",
    COALESCE((SELECT jsonb_object_agg(activity, ${RESULT}) FROM scorm_activity_state WHERE attempt_id = attempt.id), '{}') AS results,
    (SELECT json_object_agg(activity, values) FROM scorm_activity_state WHERE attempt_id = attempt.id) AS values,
    EXISTS (SELECT FROM scorm_attempt other JOIN scorm_activity_state state ON state.attempt_id = other.id
      WHERE other.version_id = attempt.version_id AND other.id <> attempt.id AND state.values LIKE '%"cmi.interactions.0.%') AS "othersAnswered",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', launch.id, 'startedAt', ${utcText('launch.started_at')},
        'lastSeenAt', ${utcText('launch.last_seen_at')}, 'state', launch.state,
        'commits', (SELECT count(*) FROM scorm_commit WHERE launch_id = launch.id)) ORDER BY launch.started_at DESC)
      FROM scorm_launch launch WHERE launch.attempt_id = attempt.id), '[]') AS launches
  ${FROM} WHERE attempt.id = $1 AND ${withinScope(2)}`;

export type JournalRow = {
  readonly launchId: string;
  readonly receivedAt: Date;
  readonly record: Buffer;
  readonly answer: StoredAnswer;
};

@Injectable()
export class RecordsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param after changedAt and id of the last row of the page before */
  list(
    { packageKey, courseKey, filter, search, limit }: PackageRecordQuery,
    scope: Scope,
    after: Cursor<Date> | null,
  ): Promise<PackageRecord[]> {
    return this.dataSource.query(
      `SELECT ${RECORD} ${FROM}
       LEFT JOIN account ON account.person_id = person.id
       WHERE ($1::text IS NULL OR package.key = $1) AND ($2::text IS NULL OR course.key = $2)
         AND ($3::text IS NULL OR person.display_name ILIKE $3 OR account.email ILIKE $3)
         AND ($4::timestamptz IS NULL OR (attempt.changed_at, attempt.id) < ($4, $5::uuid))
         AND ${filter === undefined ? 'true' : FILTERS[filter]}
         AND ${withinScope(7)}
       ORDER BY attempt.changed_at DESC, attempt.id DESC LIMIT $6`,
      [
        packageKey ?? null,
        courseKey ?? null,
        search ? containing(search) : null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
        ...scopeParameters(scope),
      ],
    );
  }

  async find(id: string, scope: Scope): Promise<DetailRow | null> {
    const rows: DetailRow[] = await this.dataSource.query(DETAIL, [id, ...scopeParameters(scope)]);
    return rows[0] ?? null;
  }

  /** Null when there is no such attempt in the scope. */
  async countCommits(id: string, scope: Scope): Promise<number | null> {
    const rows: { total: number }[] = await this.dataSource.query(
      `SELECT (SELECT count(*)::int FROM scorm_launch launch JOIN scorm_commit journal ON journal.launch_id = launch.id
         WHERE launch.attempt_id = attempt.id) AS total
       FROM scorm_attempt attempt JOIN enrolment ON enrolment.id = attempt.enrolment_id
       JOIN person ON person.id = attempt.person_id
       WHERE attempt.id = $1 AND ${withinScope(2)}`,
      [id, ...scopeParameters(scope)],
    );
    return rows[0]?.total ?? null;
  }

  /** In the order in which it was written. */
  readJournal(attemptId: string, from: number, limit: number): Promise<JournalRow[]> {
    return this.dataSource.query(
      `SELECT launch.id AS "launchId", journal.received_at AS "receivedAt", journal.record, journal.answer
       ${JOURNAL} OFFSET $2 LIMIT $3`,
      [attemptId, from, limit],
    );
  }
}

/** What an activity set, from the text it is kept as. */
export const parseValues = (text: string | undefined): CmiValues => (text === undefined ? {} : JSON.parse(text));
