import type { PackageCompletion } from '@integra/shared-types/scorm';
import type { AttemptSummary } from '@integra/shared-types/scorm-playing';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CmiValues } from '@integra/scorm-runtime/cmi';
import type { ActivityResult, RootStatus } from '../playing/attempt-roll-up.js';
import { JOURNAL, lockLaunches, REPLACE_STATE, RESULT, SUMMARY } from '../playing/attempt-sql.js';
import type { RebuiltAttempt } from '../playing/rebuild-attempt.js';

/** An attempt as it is kept beside its journal. */
export type KeptAttempt = {
  readonly id: string;
  readonly packageId: string;
  readonly enrolmentId: string | null;
  readonly blockKey: string | null;
  readonly rule: PackageCompletion;
  readonly summary: AttemptSummary;
  readonly openSeconds: number;
  readonly root: RootStatus | null;
  /** The version that it plays now. */
  readonly versionId: string;
  /** By stored key of the activity. */
  readonly results: Readonly<Record<string, ActivityResult>>;
  /** By stored key of the activity. */
  readonly values: Readonly<Record<string, CmiValues>>;
  /** Its journal is no longer whole. */
  readonly isCompacted: boolean;
};

type JournalRow = {
  readonly launchId: string;
  readonly versionId: string;
  readonly openSeconds: number;
  readonly record: Buffer;
};

const KEPT = `
  SELECT attempt.id, version.package_id AS "packageId", attempt.enrolment_id AS "enrolmentId", attempt.block_key AS "blockKey",
    package.rules -> 'completion' AS rule, ${SUMMARY} AS summary, attempt.open_seconds AS "openSeconds", attempt.root,
    attempt.version_id AS "versionId", attempt.is_compacted AS "isCompacted",
    COALESCE((SELECT jsonb_object_agg(activity, ${RESULT}) FROM scorm_activity_state WHERE attempt_id = attempt.id), '{}') AS results,
    (SELECT json_object_agg(activity, values) FROM scorm_activity_state WHERE attempt_id = attempt.id) AS values
  FROM scorm_attempt attempt
  JOIN scorm_package_version version ON version.id = attempt.version_id
  JOIN scorm_package package ON package.id = version.package_id`;

type KeptRow = Omit<KeptAttempt, 'values'> & { readonly values: Readonly<Record<string, string>> | null };

const REBUILD = `
  WITH attempt AS (
    UPDATE scorm_attempt SET completion = $2, success = $3, percent = $4, seconds = $5::int, open_seconds = $6::int,
      root = $7::jsonb
    WHERE id = $1 RETURNING id
  ), rows AS (
    SELECT * FROM json_to_recordset($8::json) AS row (activity text, values text, "launchId" uuid, visit int, completion text,
      success text, score jsonb, "progressMeasure" text, "totalTime" bigint, "earlierTime" bigint)
  ), strangers AS (
    DELETE FROM scorm_activity_state WHERE attempt_id = $1 AND activity NOT IN (SELECT activity FROM rows)
  )
  INSERT INTO scorm_activity_state (attempt_id, activity, values, launch_id, visit, completion, success, score,
    progress_measure, total_time, earlier_time)
  SELECT attempt.id, row.activity, row.values, row."launchId", row.visit, row.completion, row.success, row.score,
    row."progressMeasure", row."totalTime", row."earlierTime"
  FROM attempt, rows AS row
  ${REPLACE_STATE}`;

@Injectable()
export class JournalRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Attempts that changed in a span of time and have their whole journal, by id. @param after the last id of the page before */
  async listChanged(from: Date, to: Date, after: string | null, limit: number): Promise<{ id: string }[]> {
    return this.dataSource.query(
      `SELECT id FROM scorm_attempt WHERE changed_at >= $1 AND changed_at < $2 AND NOT is_compacted
         AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
      [from, to, after, limit],
    );
  }

  /** @param manager of a transaction that has locked the attempt */
  async find(manager: EntityManager, id: string): Promise<KeptAttempt | null> {
    const rows: KeptRow[] = await manager.query(`${KEPT} WHERE attempt.id = $1`, [id]);
    return rows[0] === undefined ? null : toKept(rows[0]);
  }

  /** No commit comes between reading and writing then. */
  async lock(manager: EntityManager, id: string): Promise<void> {
    await manager.query(lockLaunches('$1'), [id]);
    await manager.query('SELECT FROM scorm_attempt WHERE id = $1 FOR UPDATE', [id]);
  }

  /** Attempts of learners at a package, by id. @param after the last id of the page before */
  async listOfPackage(packageId: string, after: string | null, limit: number): Promise<{ id: string }[]> {
    return this.dataSource.query(
      `SELECT attempt.id FROM scorm_package_version version JOIN scorm_attempt attempt ON attempt.version_id = version.id
       WHERE version.package_id = $1 AND attempt.enrolment_id IS NOT NULL AND NOT attempt.is_done
         AND ($2::uuid IS NULL OR attempt.id > $2) ORDER BY attempt.id LIMIT $3`,
      [packageId, after, limit],
    );
  }

  async markDone(manager: EntityManager, id: string): Promise<void> {
    await manager.query('UPDATE scorm_attempt SET is_done = true WHERE id = $1', [id]);
  }

  /** In the order in which it was written. */
  readJournal(manager: EntityManager, attemptId: string, from: number, limit: number): Promise<JournalRow[]> {
    return manager.query(
      `SELECT launch.id AS "launchId", launch.version_id AS "versionId", journal.open_seconds AS "openSeconds", journal.record
       ${JOURNAL} OFFSET $2 LIMIT $3`,
      [attemptId, from, limit],
    );
  }

  /** Makes the attempt what its journal says. Whether it is done is for who applies the rule. */
  async rebuild(
    manager: EntityManager,
    id: string,
    { summary, openSeconds, root, records }: RebuiltAttempt,
  ): Promise<void> {
    const rows = [...records].map(([activity, record]) => ({
      ...record,
      activity,
      values: JSON.stringify(record.values),
    }));
    await manager.query(REBUILD, [
      id,
      summary.completion,
      summary.success,
      summary.percent,
      summary.seconds,
      openSeconds,
      root === null ? null : JSON.stringify(root),
      JSON.stringify(rows),
    ]);
  }

  /** The oldest part of the journal: of attempts that nothing more is expected of. */
  async deleteJournalsBefore(manager: EntityManager, moment: Date): Promise<void> {
    await manager.query(
      `WITH old AS (
         UPDATE scorm_attempt SET is_compacted = true
         WHERE changed_at <= $1 AND NOT is_compacted AND (is_done OR ended_at IS NOT NULL) RETURNING id
       )
       DELETE FROM scorm_commit USING scorm_launch launch, old
       WHERE scorm_commit.launch_id = launch.id AND launch.attempt_id = old.id`,
      [moment],
    );
  }
}

const toKept = ({ values, ...row }: KeptRow): KeptAttempt => ({
  ...row,
  values: Object.fromEntries(Object.entries(values ?? {}).map(([activity, text]) => [activity, JSON.parse(text)])),
});
