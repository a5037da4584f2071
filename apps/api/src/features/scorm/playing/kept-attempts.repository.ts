import type { CmiValues } from '@integra/scorm-runtime/cmi';
import type { PackageCompletion } from '@integra/shared-types/scorm';
import type { AttemptSummary } from '@integra/shared-types/scorm-playing';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActivityResult, RootStatus } from './attempt-roll-up.js';
import { lockLaunches, RESULT, SUMMARY } from './attempt-sql.js';

/** An attempt as it is kept beside its journal, without the values of its activities. */
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
  /** A window has it open. */
  readonly isOpen: boolean;
  /** Its journal is no longer whole. */
  readonly isCompacted: boolean;
};

/** By stored key of the activity. */
export type KeptValues = Readonly<Record<string, CmiValues>>;

const KEPT = `
  SELECT attempt.id, version.package_id AS "packageId", attempt.enrolment_id AS "enrolmentId", attempt.block_key AS "blockKey",
    package.rules -> 'completion' AS rule, ${SUMMARY} AS summary, attempt.open_seconds AS "openSeconds", attempt.root,
    attempt.version_id AS "versionId", attempt.is_compacted AS "isCompacted",
    EXISTS (SELECT FROM scorm_launch WHERE attempt_id = attempt.id AND state = 'open') AS "isOpen",
    COALESCE((SELECT jsonb_object_agg(activity, ${RESULT}) FROM scorm_activity_state WHERE attempt_id = attempt.id), '{}') AS results
  FROM scorm_attempt attempt
  JOIN scorm_package_version version ON version.id = attempt.version_id
  JOIN scorm_package package ON package.id = version.package_id
  WHERE attempt.id = $1`;

/** What is kept of an attempt is read, judged and written under its lock. */
@Injectable()
export class KeptAttemptsRepository {
  async find(manager: EntityManager, id: string): Promise<KeptAttempt | null> {
    const rows: KeptAttempt[] = await manager.query(KEPT, [id]);
    return rows[0] ?? null;
  }

  /** Megabytes, where packages keep much. */
  async findValues(manager: EntityManager, id: string): Promise<KeptValues> {
    const rows: { activity: string; values: string }[] = await manager.query(
      'SELECT activity, values FROM scorm_activity_state WHERE attempt_id = $1',
      [id],
    );
    return Object.fromEntries(rows.map(({ activity, values }) => [activity, JSON.parse(values) as CmiValues]));
  }

  /** No commit comes between reading and writing then. */
  async lock(manager: EntityManager, id: string): Promise<void> {
    await manager.query(lockLaunches('$1'), [id]);
    await manager.query('SELECT FROM scorm_attempt WHERE id = $1 FOR UPDATE', [id]);
  }

  /** @param afterSeconds of being open; null when it is no act of the learner that makes it done */
  async markDone(manager: EntityManager, id: string, afterSeconds: number | null): Promise<void> {
    await manager.query('UPDATE scorm_attempt SET is_done = true, done_after_seconds = $2 WHERE id = $1', [
      id,
      afterSeconds,
    ]);
  }
}
