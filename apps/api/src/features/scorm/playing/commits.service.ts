import type { Commit, CommitBody, Committed, KeptState, Recover } from '@integra/shared-types/scorm-playing';
import { Injectable } from '@nestjs/common';
import { hashSecretToken } from '../../../core/auth/secret-token.js';
import { Clock } from '../../../core/clock/clock.js';
import { UnitOfWork } from '../../../core/database/unit-of-work.js';
import { commonError } from '../../../core/errors/app-error.js';
import { LearningRecords, takesRecords } from '../../learning/index.js';
import { scormError } from '../scorm.errors.js';
import type { StoredAnswer } from './apply-commit.js';
import { packRecord } from './commit-record.js';
import { CommitsRepository, type CommitTarget, type CommitToSave, type SharedChange } from './commits.repository.js';
import { KeptStateRepository } from './kept-state.repository.js';
import { nextState } from './next-state.js';
import { type PlayedPackage, PlayedPackages } from './played-packages.js';
import type { LaunchState } from './scorm-launch.entity.js';
import { storedKey } from './stored-key.js';

/** What one activity may keep, JSON characters. */
const LARGEST_STATE = 2 * 1024 ** 2;
/** A window that says nothing for longer was not used meanwhile. */
const LONGEST_GAP_SECONDS = 120;

/** Takes what packages save. Acknowledged means: in the database, in journal, state and learning record alike. */
@Injectable()
export class CommitsService {
  constructor(
    private readonly commits: CommitsRepository,
    private readonly kept: KeptStateRepository,
    private readonly packages: PlayedPackages,
    private readonly learning: LearningRecords,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `launch_not_found`, `state_too_large`, or `invalid_request` for an activity that the package does not have */
  async commit({ token, ...body }: Commit): Promise<Committed> {
    const tokenHash = hashSecretToken(token);
    const activity = storedKey(body.activity);
    return this.take(body, ['open'], () => this.commits.findByToken(tokenHash, activity));
  }

  /**
   * What an earlier launch of the attempt could not send any more; left out is what another window has overtaken.
   * @throws AppError as `commit`, or `launch_ended`
   */
  async recover({ token, launchId, commits }: Recover): Promise<KeptState> {
    const current = await this.commits.findByToken(hashSecretToken(token), '');
    if (current === null) throw scormError('launch_not_found');
    if (!isAlive(current, this.clock.now()) || current.state !== 'open') throw scormError('launch_ended');
    for (const body of commits.toSorted((a, b) => a.sequence - b.sequence)) {
      await this.take(body, ['open', 'fenced', 'closed'], async () => {
        const earlier = await this.commits.findByLaunch(launchId, storedKey(body.activity));
        const isOfAttempt = earlier?.attemptId === current.attemptId && earlier.launchId !== current.launchId;
        if (!isOfAttempt) throw scormError('launch_not_found');
        // It speaks for the login that recovers it now.
        const { isSignedIn, tokenUntil } = current;
        return (await this.commits.isOvertaken(earlier))
          ? { ...earlier, state: 'waiting' }
          : { ...earlier, isSignedIn, tokenUntil };
      });
    }
    return this.kept.find(current, await this.packages.find(current.versionId));
  }

  private async take(
    body: CommitBody,
    states: readonly LaunchState[],
    read: () => Promise<CommitTarget | null>,
  ): Promise<Committed> {
    for (;;) {
      const target = await read();
      if (target === null) throw scormError('launch_not_found');
      const { sequence } = body;
      if (sequence <= target.sequence) {
        const stored = await this.commits.findAnswer(target.launchId, sequence);
        return stored === null ? { result: 'stale', sequence } : { result: 'saved', sequence, ...stored };
      }
      if (target.state === 'fenced' && !states.includes('fenced')) return { result: 'fenced', sequence };
      const isOver = !states.includes(target.state) || !isAlive(target, this.clock.now());
      if (isOver) return { result: 'ended', sequence };
      const answer = await this.save(target, body, states);
      if (answer !== null) return { result: 'saved', sequence, ...answer };
    }
  }

  /** @returns null when something came between */
  private async save(
    target: CommitTarget,
    received: CommitBody,
    states: readonly LaunchState[],
  ): Promise<StoredAnswer | null> {
    const at = this.clock.now();
    const body = target.isMoved ? { ...received, sequencing: null, root: null } : received;
    const played = await this.packages.find(target.versionId);
    const commit = { ...judge(played, target, body, at), packed: await packRecord(body), states };
    const { enrolmentId, blockKey } = target;
    const { percent, isDone } = commit.summary;
    const isNews = percent !== target.summary.percent || isDone !== target.summary.isDone;
    if (enrolmentId === null || blockKey === null || !isNews) {
      const isSaved = await this.unitOfWork.alone((manager) => this.commits.save(manager, commit));
      return isSaved ? commit.answer : null;
    }
    return this.unitOfWork.run(async (transaction) => {
      if (!(await this.commits.save(transaction, commit))) return null;
      const outcome = { attemptId: target.attemptId, blockKey, percent, isDone, at };
      await this.learning.recordPackage(transaction, enrolmentId, outcome);
      return commit.answer;
    });
  }
}

/** The login, its time and the enrolment still allow it. */
const isAlive = (target: CommitTarget, now: Date): boolean =>
  target.isSignedIn &&
  target.mode === 'normal' &&
  target.tokenUntil !== null &&
  target.tokenUntil > now &&
  !target.isAttemptOver &&
  (target.enrolmentId === null || takesRecords(target.enrolmentState));

/** What follows from a commit; nothing of it is written yet. */
const judge = (
  played: PlayedPackage,
  target: CommitTarget,
  body: CommitBody,
  at: Date,
): Omit<CommitToSave, 'packed' | 'states'> => {
  if (!played.activities.has(body.activity)) {
    throw commonError('invalid_request', { fields: [{ path: 'activity', message: 'unknown' }] });
  }
  const received = { played, body, launchId: target.launchId, openSeconds: secondsSince(target.lastSeenAt, at) };
  const { refused, ...next } = nextState(target, target.record, received, target.rule);
  const values = JSON.stringify(next.record.values);
  if (values.length > LARGEST_STATE) throw scormError('state_too_large');
  return {
    ...next,
    values,
    target,
    at,
    answer: { savedAt: at.toISOString(), summary: next.summary, refused },
    sequence: body.sequence,
    sequencing: body.sequencing,
    shared: target.enrolmentId === null ? [] : sharedChanges(played, body),
  };
};

/** An author who tries a package out leaves nothing behind; what the manifest does not name is not kept. */
const sharedChanges = (played: PlayedPackage, { objectives, stores }: CommitBody): SharedChange[] => [
  ...Object.entries(objectives)
    .filter(([key]) => played.sharedKeys.objective.has(key))
    .map(([key, value]) => ({ kind: 'objective' as const, key: storedKey(key), value: JSON.stringify(value) })),
  ...Object.entries(stores)
    .filter(([key]) => played.sharedKeys.store.has(key))
    .map(([key, value]) => ({ kind: 'store' as const, key: storedKey(key), value: JSON.stringify(value) })),
];

const secondsSince = (earlier: Date, now: Date): number =>
  Math.min(LONGEST_GAP_SECONDS, Math.max(0, Math.round((now.getTime() - earlier.getTime()) / 1_000)));
