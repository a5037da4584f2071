import type { CmiValues } from '@integra/scorm-runtime/cmi';
import type { PackageCompletion } from '@integra/shared-types/scorm';
import type { AttemptSummary } from '@integra/shared-types/scorm-playing';
import type { EnrolmentState } from '@integra/shared-types/courses';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ActivityRecord, StoredAnswer } from './apply-commit.js';
import { REPLACE_STATE, RESULT, SUMMARY } from './attempt-sql.js';
import type { RootStatus } from './attempt-roll-up.js';
import type { AttemptState } from './next-state.js';
import type { LaunchState } from './scorm-launch.entity.js';
import { keptOf } from './stored-key.js';
import type { SharedKind } from './scorm-shared-state.entity.js';

/** Everything a commit is judged by. */
export type CommitTarget = AttemptState & {
  readonly launchId: string;
  readonly state: LaunchState;
  readonly mode: 'normal' | 'review';
  readonly sequence: number;
  readonly lastSeenAt: Date;
  readonly startedAt: Date;
  readonly tokenUntil: Date | null;
  /** The login that made the launch still is one. */
  readonly isSignedIn: boolean;
  readonly attemptId: string;
  readonly isAttemptOver: boolean;
  readonly enrolmentId: string | null;
  readonly enrolmentState: EnrolmentState | null;
  readonly blockKey: string | null;
  readonly personId: string;
  readonly versionId: string;
  /** The attempt has been moved to another version since the launch: what it says of the tree is of no use any more. */
  readonly isMoved: boolean;
  readonly rule: PackageCompletion;
  /** Of the activity that the commit is about. */
  readonly record: ActivityRecord | null;
};

type TargetRow = Omit<CommitTarget, 'record' | 'results'> & {
  readonly results: CommitTarget['results'] | null;
  readonly recordValues: string | null;
  readonly recordLaunchId: string;
  readonly recordVisit: number;
  readonly recordEarlierTime: string;
};

export type SharedChange = { readonly kind: SharedKind; readonly key: string; readonly value: string };

export type CommitToSave = {
  readonly target: CommitTarget;
  /** In which the launch may be: a recovered commit comes when it is over. */
  readonly states: readonly LaunchState[];
  readonly sequence: number;
  readonly at: Date;
  readonly packed: Buffer;
  readonly answer: StoredAnswer;
  /** Stored key. */
  readonly activity: string;
  readonly record: ActivityRecord;
  /** Of the record, as they are kept: JSON. */
  readonly values: string;
  readonly summary: AttemptSummary;
  readonly openSeconds: number;
  /** Null: as before. */
  readonly sequencing: string | null;
  readonly root: RootStatus | null;
  readonly shared: readonly SharedChange[];
};

const target = (condition: string): string => `
  SELECT launch.id AS "launchId", launch.state, launch.mode, launch.sequence, launch.last_seen_at AS "lastSeenAt",
    launch.started_at AS "startedAt", launch.token_until AS "tokenUntil", launch.session_id IS NOT NULL AS "isSignedIn",
    attempt.id AS "attemptId", attempt.ended_at IS NOT NULL AS "isAttemptOver", attempt.enrolment_id AS "enrolmentId",
    enrolment.state AS "enrolmentState", attempt.block_key AS "blockKey", attempt.person_id AS "personId",
    launch.version_id AS "versionId", launch.version_id <> attempt.version_id AS "isMoved", package.rules -> 'completion' AS rule, attempt.root, attempt.open_seconds AS "openSeconds",
    ${SUMMARY} AS summary,
    (SELECT jsonb_object_agg(activity, ${RESULT}) FROM scorm_activity_state WHERE attempt_id = attempt.id) AS results,
    record.values AS "recordValues", record.launch_id AS "recordLaunchId", record.visit AS "recordVisit",
    record.earlier_time AS "recordEarlierTime"
  FROM scorm_launch launch
  JOIN scorm_attempt attempt ON attempt.id = launch.attempt_id
  JOIN scorm_package_version version ON version.id = attempt.version_id
  JOIN scorm_package package ON package.id = version.package_id
  LEFT JOIN enrolment ON enrolment.id = attempt.enrolment_id
  LEFT JOIN scorm_activity_state record ON record.attempt_id = attempt.id AND record.activity = $2
  WHERE ${condition}`;

/**
 * Journal, state and summary as one act, and only if no other commit of the launch and no other launch came between reading and writing:
 * the condition on the launch is looked at again when its row is free, and everything else hangs on it.
 */
const SAVE = `
  WITH launch AS (
    UPDATE scorm_launch SET sequence = $2, last_seen_at = GREATEST(last_seen_at, $3)
    WHERE id = $1 AND sequence = $4 AND state = ANY ($5::text[])
    RETURNING id, attempt_id
  ), journal AS (
    INSERT INTO scorm_commit (launch_id, sequence, received_at, open_seconds, record, answer)
    SELECT id, $2, $3, $29::int, $6, $7::jsonb FROM launch
  ), state AS (
    INSERT INTO scorm_activity_state (attempt_id, activity, values, launch_id, visit, completion, success, score,
      progress_measure, total_time, earlier_time)
    SELECT attempt_id, $8, $9, id, $10::int, $11, $12, $13::jsonb, $14, $15::bigint, $16::bigint FROM launch
    ${REPLACE_STATE}
  ), attempt AS (
    UPDATE scorm_attempt SET changed_at = CASE WHEN $3 < changed_at + interval '1 minute' THEN changed_at ELSE $3 END,
      completion = $17, success = $18, percent = $19, seconds = $20::int, open_seconds = $21::int, is_done = is_done OR $22::boolean,
      done_after_seconds = CASE WHEN $22 AND NOT is_done THEN $21::int ELSE done_after_seconds END, sequencing = COALESCE($23, sequencing),
      root = COALESCE($24::jsonb, root)
    FROM launch WHERE scorm_attempt.id = launch.attempt_id
  ), shared AS (
    INSERT INTO scorm_shared_state (person_id, kind, key, value, changed_at)
    SELECT $25, change.kind, change.key, change.value, $3
    FROM launch, unnest($26::text[], $27::text[], $28::text[]) AS change (kind, key, value)
    ON CONFLICT (person_id, kind, key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at
  )
  SELECT FROM launch`;

@Injectable()
export class CommitsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param activity stored key. Null for a token that nobody has. */
  findByToken(tokenHash: Buffer, activity: string): Promise<CommitTarget | null> {
    return this.findTarget('launch.token_hash = $1', [tokenHash, activity]);
  }

  /** @param activity stored key */
  findByLaunch(launchId: string, activity: string): Promise<CommitTarget | null> {
    return this.findTarget('launch.id = $1', [launchId, activity]);
  }

  /** Null when that number was left out: a later commit held what it held. */
  async findAnswer(launchId: string, sequence: number): Promise<StoredAnswer | null> {
    const rows: { answer: StoredAnswer }[] = await this.dataSource.query(
      'SELECT answer FROM scorm_commit WHERE launch_id = $1 AND sequence = $2',
      [launchId, sequence],
    );
    return rows[0]?.answer ?? null;
  }

  /** Whether another launch of the attempt has saved something since this one began. */
  async isOvertaken({ attemptId, launchId, startedAt }: CommitTarget): Promise<boolean> {
    const rows: { exists: boolean }[] = await this.dataSource.query(
      `SELECT EXISTS (
         SELECT FROM scorm_launch WHERE attempt_id = $1 AND id <> $2 AND started_at >= $3 AND sequence > 0
       )`,
      [attemptId, launchId, startedAt],
    );
    return rows[0]?.exists ?? false;
  }

  /** @returns false when something came between: nothing was written, read again */
  async save(manager: EntityManager, commit: CommitToSave): Promise<boolean> {
    const { target: before, record, summary, shared } = commit;
    const rows: unknown[] = await manager.query(SAVE, [
      before.launchId,
      commit.sequence,
      commit.at,
      before.sequence,
      commit.states,
      commit.packed,
      JSON.stringify(commit.answer),
      commit.activity,
      commit.values,
      record.visit,
      record.completion,
      record.success,
      JSON.stringify(record.score),
      record.progressMeasure,
      record.totalTime,
      record.earlierTime,
      summary.completion,
      summary.success,
      summary.percent,
      summary.seconds,
      commit.openSeconds,
      summary.isDone,
      commit.sequencing,
      commit.root === null ? null : JSON.stringify(commit.root),
      before.personId,
      shared.map(({ kind }) => kind),
      shared.map(({ key }) => key),
      shared.map(({ value }) => value),
      commit.openSeconds - before.openSeconds,
    ]);
    return rows.length > 0;
  }

  private async findTarget(condition: string, parameters: readonly [unknown, string]): Promise<CommitTarget | null> {
    const rows: TargetRow[] = await this.dataSource.query(target(condition), [...parameters]);
    const row = rows[0];
    return row === undefined ? null : toTarget(row, parameters[1]);
  }
}

const toTarget = (
  { results, recordValues, recordLaunchId, recordVisit, recordEarlierTime, ...row }: TargetRow,
  activity: string,
): CommitTarget => {
  const result = keptOf(results ?? {}, activity);
  const record =
    recordValues === null || result === undefined
      ? null
      : {
          ...result,
          values: JSON.parse(recordValues) as CmiValues,
          launchId: recordLaunchId,
          visit: recordVisit,
          earlierTime: Number(recordEarlierTime),
        };
  return { ...row, results: results ?? {}, record };
};
