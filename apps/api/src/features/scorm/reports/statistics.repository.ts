import type { RecordedPackages } from '@integra/shared-types/scorm-records';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Scope } from '../../../core/auth/permissions.js';
import { scopeParameters, withinScope } from './record-scope.js';

/** An attempt without what its activities set, which may be megabytes. */
export type CountedAttempt = {
  readonly id: string;
  readonly personId: string;
  readonly versionId: string;
  readonly isDone: boolean;
  readonly percent: number | null;
  readonly seconds: number;
  /** Bytes of what its activities set. */
  readonly size: number;
};

/** What one activity set, JSON. */
export type AnsweredState = { readonly attemptId: string; readonly activity: string; readonly values: string };

@Injectable()
export class StatisticsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those with an attempt in the scope, by title. */
  listPackages(scope: Scope, limit: number): Promise<RecordedPackages['items']> {
    return this.dataSource.query(
      `SELECT package.key, package.title FROM scorm_package package
       WHERE EXISTS (SELECT FROM scorm_package_version version
         JOIN scorm_attempt attempt ON attempt.version_id = version.id
         JOIN enrolment ON enrolment.id = attempt.enrolment_id
         JOIN person ON person.id = attempt.person_id
         WHERE version.package_id = package.id AND ${withinScope(2)})
       ORDER BY lower(package.title), package.key LIMIT $1`,
      [limit, ...scopeParameters(scope)],
    );
  }

  /** The newest attempts at a package. */
  listAttempts(packageKey: string, scope: Scope, limit: number): Promise<CountedAttempt[]> {
    return this.dataSource.query(
      `SELECT attempt.id, attempt.person_id AS "personId", attempt.version_id AS "versionId", attempt.is_done AS "isDone",
         attempt.percent, attempt.seconds,
         (SELECT COALESCE(sum(octet_length(values)), 0)::float8 FROM scorm_activity_state WHERE attempt_id = attempt.id) AS size
       FROM scorm_package package
       JOIN scorm_package_version version ON version.package_id = package.id
       JOIN scorm_attempt attempt ON attempt.version_id = version.id
       JOIN enrolment ON enrolment.id = attempt.enrolment_id
       JOIN person ON person.id = attempt.person_id
       WHERE package.key = $1 AND ${withinScope(3)}
       ORDER BY attempt.started_at DESC, attempt.id DESC LIMIT $2`,
      [packageKey, limit, ...scopeParameters(scope)],
    );
  }

  /** What activities of these attempts set, as far as there is an answer among it. */
  listAnswered(attemptIds: readonly string[]): Promise<AnsweredState[]> {
    return this.dataSource.query(
      `SELECT attempt_id AS "attemptId", activity, values FROM scorm_activity_state
       WHERE attempt_id = ANY ($1::uuid[]) AND values LIKE '%"cmi.interactions.0.%' ORDER BY attempt_id, activity`,
      [attemptIds],
    );
  }
}
