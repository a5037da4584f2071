import type { CmiValues } from '@integra/scorm-runtime/cmi';
import type { PackageCompletion } from '@integra/shared-types/scorm';
import type { AttemptSummary } from '@integra/shared-types/scorm-playing';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActivityResult, RootStatus } from './attempt-roll-up.js';
import { lockLaunches, RESULT, SUMMARY } from './attempt-sql.js';

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
  /** A window has it open. */
  readonly isOpen: boolean;
  /** Its journal is no longer whole. */
  readonly isCompacted: boolean;
};

const KEPT = `
  SELECT attempt.id, version.package_id AS "packageId", attempt.enrolment_id AS "enrolmentId", attempt.block_key AS "blockKey",
    package.rules -> 'completion' AS rule, ${SUMMARY} AS summary, attempt.open_seconds AS "openSeconds", attempt.root,
    attempt.version_id AS "versionId", attempt.is_compacted AS "isCompacted",
    EXISTS (SELECT FROM scorm_launch WHERE attempt_id = attempt.id AND state = 'open') AS "isOpen",
    COALESCE((SELECT jsonb_object_agg(activity, ${RESULT}) FROM scorm_activity_state WHERE attempt_id = attempt.id), '{}') AS results,
    (SELECT json_object_agg(activity, values) FROM scorm_activity_state WHERE attempt_id = attempt.id) AS values
  FROM scorm_attempt attempt
  JOIN scorm_package_version version ON version.id = attempt.version_id
  JOIN scorm_package package ON package.id = version.package_id
  WHERE attempt.id = $1`;

type KeptRow = Omit<KeptAttempt, 'values'> & { readonly values: Readonly<Record<string, string>> | null };

@Injectable()
export class KeptAttemptsRepository {
  /** @param manager of a transaction that has locked the attempt */
  async find(manager: EntityManager, id: string): Promise<KeptAttempt | null> {
    const rows: KeptRow[] = await manager.query(KEPT, [id]);
    return rows[0] === undefined ? null : toKept(rows[0]);
  }

  /** No commit comes between reading and writing then. */
  async lock(manager: EntityManager, id: string): Promise<void> {
    await manager.query(lockLaunches('$1'), [id]);
    await manager.query('SELECT FROM scorm_attempt WHERE id = $1 FOR UPDATE', [id]);
  }

  async markDone(manager: EntityManager, id: string): Promise<void> {
    await manager.query('UPDATE scorm_attempt SET is_done = true WHERE id = $1', [id]);
  }
}

const toKept = ({ values, ...row }: KeptRow): KeptAttempt => ({
  ...row,
  values: Object.fromEntries(Object.entries(values ?? {}).map(([activity, text]) => [activity, JSON.parse(text)])),
});
