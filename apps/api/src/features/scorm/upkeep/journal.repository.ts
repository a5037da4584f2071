import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JOURNAL, REPLACE_STATE } from '../playing/attempt-sql.js';
import type { RebuiltAttempt } from '../playing/rebuild-attempt.js';

type JournalRow = {
  readonly launchId: string;
  readonly versionId: string;
  readonly openSeconds: number;
  readonly record: Buffer;
};

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

  /** Attempts of learners at a package, by id. @param after the last id of the page before */
  async listOfPackage(packageId: string, after: string | null, limit: number): Promise<{ id: string }[]> {
    return this.dataSource.query(
      `SELECT attempt.id FROM scorm_package_version version JOIN scorm_attempt attempt ON attempt.version_id = version.id
       WHERE version.package_id = $1 AND attempt.enrolment_id IS NOT NULL AND NOT attempt.is_done
         AND ($2::uuid IS NULL OR attempt.id > $2) ORDER BY attempt.id LIMIT $3`,
      [packageId, after, limit],
    );
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
