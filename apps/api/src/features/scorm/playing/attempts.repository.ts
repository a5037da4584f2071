import type { EnrolmentState } from '@integra/shared-types/courses';
import type { Language } from '@integra/shared-types/languages';
import type { PackageRules } from '@integra/shared-types/scorm';
import type { PackageAttempt } from '@integra/shared-types/scorm-playing';
import { Injectable } from '@nestjs/common';
import { Any, DataSource, type EntityManager, type FindOptionsWhere, IsNull, LessThan } from 'typeorm';
import { utcText } from '../../../core/database/utc-text.js';
import { lockLaunches } from './attempt-sql.js';
import { ScormAttemptEntity } from './scorm-attempt.entity.js';
import { ScormLaunchEntity } from './scorm-launch.entity.js';

type Version = { readonly id: string; readonly language: Language; readonly number: number; readonly title: string };

/** A package at one place of one enrolment. */
export type PlaceRow = {
  readonly packageId: string;
  readonly title: string;
  readonly rules: PackageRules;
  /** The version a new attempt would take; null when none can be played. */
  readonly version: Version | null;
  /** The version of the open attempt, and the newest one of its language. */
  readonly openVersionId: string | null;
  readonly newestVersionId: string | null;
  /** Newest first. */
  readonly attempts: readonly PackageAttempt[];
  readonly openElsewhereSince: string | null;
};

/** The language that is asked for, else English, else the one that came last; the newest of each. */
const PLAYED_VERSION = `
  SELECT id, language, number, title FROM scorm_package_version
  WHERE package_id = package.id AND state = 'ready'
  ORDER BY language = $2 DESC, language = 'en' DESC, uploaded_at DESC LIMIT 1`;

const ATTEMPT = `jsonb_build_object('id', id, 'number', number, 'isOpen', ended_at IS NULL, 'startedAt', ${utcText('started_at')},
  'changedAt', ${utcText('changed_at')}, 'completion', completion, 'success', success, 'percent', percent, 'seconds', seconds,
  'isDone', is_done, 'isOver', COALESCE((root ->> 'isOver')::boolean, false))`;

const PLACE = `
  SELECT package.id AS "packageId", package.title, package.rules,
    (SELECT to_jsonb(version) FROM (${PLAYED_VERSION}) version) AS version,
    open.version_id AS "openVersionId",
    (SELECT newest.id FROM scorm_package_version mine
     JOIN scorm_package_version newest ON newest.package_id = mine.package_id AND newest.language = mine.language
       AND newest.state = 'ready'
     WHERE mine.id = open.version_id ORDER BY newest.number DESC LIMIT 1) AS "newestVersionId",
    COALESCE((SELECT jsonb_agg(${ATTEMPT} ORDER BY number DESC) FROM scorm_attempt
      WHERE enrolment_id = $3 AND block_key = $4), '[]') AS attempts,
    (SELECT ${utcText('started_at')} FROM scorm_launch
     WHERE attempt_id = open.id AND state = 'open' AND last_seen_at > $5) AS "openElsewhereSince"
  FROM scorm_package package
  LEFT JOIN scorm_attempt open ON open.enrolment_id = $3 AND open.block_key = $4 AND open.ended_at IS NULL
  WHERE package.key = $1`;

const SANDBOX = `
  SELECT (SELECT to_jsonb(version) FROM (${PLAYED_VERSION}) version) AS version, package.rules
  FROM scorm_package package WHERE package.id = $1`;

/** What a launch is exchanged for, as far as it does not lie in the manifest. */
export type WaitingLaunch = {
  readonly launchId: string;
  readonly attemptId: string;
  readonly versionId: string;
  readonly state: ScormLaunchEntity['state'];
  readonly mode: ScormLaunchEntity['mode'];
  readonly reviewsWhenComplete: boolean;
  readonly codeUntil: Date;
  readonly isSignedIn: boolean;
  readonly enrolmentState: EnrolmentState | null;
  readonly enrolmentId: string | null;
  readonly isAttemptOver: boolean;
  readonly personId: string;
  readonly learnerName: string | null;
  readonly language: Language;
};

const WAITING = `
  SELECT launch.id AS "launchId", launch.state, launch.mode, launch.code_until AS "codeUntil",
    launch.session_id IS NOT NULL AS "isSignedIn", attempt.id AS "attemptId", launch.version_id AS "versionId",
    attempt.enrolment_id AS "enrolmentId", attempt.ended_at IS NOT NULL AS "isAttemptOver", enrolment.state AS "enrolmentState",
    person.id AS "personId", person.display_name AS "learnerName", person.language,
    (package.rules ->> 'reviewsWhenComplete')::boolean AS "reviewsWhenComplete"
  FROM scorm_launch launch
  JOIN scorm_attempt attempt ON attempt.id = launch.attempt_id
  JOIN scorm_package_version version ON version.id = attempt.version_id
  JOIN scorm_package package ON package.id = version.package_id
  JOIN person ON person.id = attempt.person_id
  LEFT JOIN enrolment ON enrolment.id = attempt.enrolment_id
  WHERE launch.code_hash = $1
  FOR UPDATE OF attempt`;

@Injectable()
export class AttemptsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param seenAfter a window that showed no sign of life since then does not count as open. Null for an unknown package. */
  async findPlace(
    place: {
      readonly packageKey: string;
      readonly language: Language;
      readonly enrolmentId: string;
      readonly blockKey: string;
    },
    seenAfter: Date,
  ): Promise<PlaceRow | null> {
    const { packageKey, language, enrolmentId, blockKey } = place;
    const rows: PlaceRow[] = await this.dataSource.query(PLACE, [
      packageKey,
      language,
      enrolmentId,
      blockKey,
      seenAfter,
    ]);
    return rows[0] ?? null;
  }

  /** For an author who tries a package out. Null for an unknown one. */
  async findForSandbox(
    packageId: string,
    language: Language,
  ): Promise<{ version: Version | null; rules: PackageRules } | null> {
    const rows: { version: Version | null; rules: PackageRules }[] = await this.dataSource.query(SANDBOX, [
      packageId,
      language,
    ]);
    return rows[0] ?? null;
  }

  /** @throws QueryFailedError when another request has begun one meanwhile */
  async insert(
    manager: EntityManager,
    attempt: Pick<ScormAttemptEntity, 'enrolmentId' | 'blockKey' | 'personId' | 'versionId' | 'number' | 'startedAt'>,
  ): Promise<string> {
    const { id } = await manager.save(manager.create(ScormAttemptEntity, { ...attempt, changedAt: attempt.startedAt }));
    return id;
  }

  /** A launch of it that is open takes nothing any more. */
  async end(manager: EntityManager, id: string, at: Date): Promise<void> {
    await manager.update(ScormAttemptEntity, { id, endedAt: IsNull() }, { endedAt: at });
  }

  /** The state of the sequencing tells of the tree of the version before; that of the activities stays. */
  async move(manager: EntityManager, id: string, versionId: string): Promise<void> {
    await manager.update(ScormAttemptEntity, { id }, { versionId, sequencing: null, root: null });
  }

  async deleteSandboxesOf(manager: EntityManager, personId: string): Promise<void> {
    await deleteSandboxes(manager, { personId });
  }

  async deleteSandboxesBefore(manager: EntityManager, moment: Date): Promise<void> {
    await deleteSandboxes(manager, { changedAt: LessThan(moment) });
  }

  async insertLaunch(
    manager: EntityManager,
    launch: Pick<
      ScormLaunchEntity,
      'attemptId' | 'versionId' | 'sessionId' | 'codeHash' | 'codeUntil' | 'mode' | 'startedAt'
    >,
  ): Promise<void> {
    await manager.insert(ScormLaunchEntity, { ...launch, state: 'waiting', lastSeenAt: launch.startedAt });
  }

  /** Takes the launch and its attempt for this transaction: of two exchanges at once one goes on. */
  async lockWaiting(manager: EntityManager, codeHash: Buffer): Promise<WaitingLaunch | null> {
    await manager.query(lockLaunches('(SELECT attempt_id FROM scorm_launch WHERE code_hash = $1)'), [codeHash]);
    const rows: WaitingLaunch[] = await manager.query(WAITING, [codeHash]);
    return rows[0] ?? null;
  }

  /** Whatever of the attempt is open ends. @returns whether something was */
  async fence(manager: EntityManager, attemptId: string): Promise<boolean> {
    const { affected } = await manager.update(ScormLaunchEntity, { attemptId, state: 'open' }, { state: 'fenced' });
    return (affected ?? 0) > 0;
  }

  async open(
    manager: EntityManager,
    launchId: string,
    opened: Pick<ScormLaunchEntity, 'tokenHash' | 'tokenUntil' | 'mode'>,
    at: Date,
  ): Promise<void> {
    await manager.update(ScormLaunchEntity, { id: launchId }, { ...opened, state: 'open', lastSeenAt: at });
  }

  /** The attempt that a window has open; null when nobody has that token, or the window is over. */
  async findOpen(manager: EntityManager, tokenHash: Buffer): Promise<string | null> {
    const launch = await manager.findOne(ScormLaunchEntity, {
      select: { attemptId: true },
      where: { tokenHash, state: 'open' },
    });
    return launch?.attemptId ?? null;
  }

  async close(manager: EntityManager, tokenHash: Buffer): Promise<void> {
    await manager.update(ScormLaunchEntity, { tokenHash, state: 'open' }, { state: 'closed' });
  }

  /** Attempts with a window that nobody closed. */
  async listSilent(manager: EntityManager, seenBefore: Date): Promise<string[]> {
    const launches = await manager.find(ScormLaunchEntity, {
      select: { attemptId: true },
      where: { state: 'open', lastSeenAt: LessThan(seenBefore) },
    });
    return launches.map(({ attemptId }) => attemptId);
  }

  async closeSilent(manager: EntityManager, attemptId: string, seenBefore: Date): Promise<void> {
    await manager.update(
      ScormLaunchEntity,
      { attemptId, state: 'open', lastSeenAt: LessThan(seenBefore) },
      { state: 'closed' },
    );
  }
}

/** A commit locks the launch, then the attempt; a deletion that cascades would come the other way. */
const deleteSandboxes = async (manager: EntityManager, which: FindOptionsWhere<ScormAttemptEntity>): Promise<void> => {
  const where = { ...which, enrolmentId: IsNull() };
  const attempts = await manager.find(ScormAttemptEntity, { select: { id: true }, where });
  const ids = attempts.map(({ id }) => id);
  await manager.query(lockLaunches('ANY ($1)'), [ids]);
  // Those alone that are locked, and of them what a commit has not just changed.
  await manager.delete(ScormAttemptEntity, { ...where, id: Any(ids) });
};
