import type { Language } from '@integra/shared-types/languages';
import type { LaunchMade, LaunchPackage } from '@integra/shared-types/scorm-playing';
import type { PackageRules } from '@integra/shared-types/scorm';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';
import type { Identity } from '../../../core/auth/identity.js';
import { createSecretToken, hashSecretToken } from '../../../core/auth/secret-token.js';
import { Throttle } from '../../../core/auth/throttle.js';
import { Clock } from '../../../core/clock/clock.js';
import { isUniqueViolation } from '../../../core/database/unique-violation.js';
import { type Transaction, UnitOfWork } from '../../../core/database/unit-of-work.js';
import { LearningRecords } from '../../learning/index.js';
import { scormError } from '../scorm.errors.js';
import { AttemptCompletion } from './attempt-completion.service.js';
import { AttemptsRepository, type PlaceRow } from './attempts.repository.js';
import { type FoundPlace, mayBeginAnew, PackagePlaces } from './package-places.service.js';
import { ATTEMPT_IS_OPEN, NUMBER_IS_TAKEN } from './scorm-attempt.entity.js';
import type { ScormLaunchEntity } from './scorm-launch.entity.js';

/** From the answer of the portal to the first request of the shell. */
const CODE_MS = 60_000;

type OpenedLaunch = { readonly code: string; readonly title: string; readonly rules: PackageRules };
type LaunchedAttempt = Pick<ScormLaunchEntity, 'attemptId' | 'versionId' | 'mode'>;

/** Opens packages: every opening is a launch, whose code the player's window exchanges for its token. */
@Injectable()
export class LaunchesService {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly completion: AttemptCompletion,
    private readonly places: PackagePlaces,
    private readonly records: LearningRecords,
    private readonly throttle: Throttle,
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws AppError as `PackagePlaces.find`, `package_locked` when the lesson is, or the enrolment is over, `package_not_ready`, or `package_attempt_refused`
   *   when the rules of the package allow no new attempt, or `too_many_requests`
   */
  async launch(
    by: Identity,
    enrolmentId: string,
    blockKey: string,
    language: Language,
    { attempt }: LaunchPackage,
  ): Promise<LaunchMade> {
    await this.throttle.pace('package_launch', by.personId);
    const { code, title, rules } = await this.onceMore(attempt, (wanted) =>
      this.openAt(by, enrolmentId, blockKey, language, wanted),
    );
    return this.made(code, title, rules);
  }

  /**
   * An author tries a package out: played as learners play it, and nothing of it is kept.
   * @throws AppError `package_not_found`, `package_not_ready` or `too_many_requests`
   */
  async launchSandbox(by: Identity, packageId: string, language: Language): Promise<LaunchMade> {
    await this.throttle.pace('package_launch', by.personId);
    const found = await this.attempts.findForSandbox(packageId, language);
    if (found === null) throw scormError('package_not_found');
    const { version, rules } = found;
    if (version === null) throw scormError('package_not_ready');
    const code = await this.unitOfWork.run(async (transaction) => {
      await this.attempts.deleteSandboxesOf(transaction, by.personId);
      const attemptId = await this.attempts.insert(transaction, {
        enrolmentId: null,
        blockKey: null,
        personId: by.personId,
        versionId: version.id,
        number: 1,
        startedAt: this.clock.now(),
      });
      return this.open(transaction, by, { attemptId, versionId: version.id, mode: 'normal' });
    });
    return this.made(code, version.title, rules);
  }

  private async openAt(
    by: Identity,
    enrolmentId: string,
    blockKey: string,
    language: Language,
    wanted: LaunchPackage['attempt'],
  ): Promise<OpenedLaunch> {
    const place = await this.places.find(by.personId, enrolmentId, blockKey, language);
    if (!place.isActive || place.isLocked) throw scormError('package_locked');
    const { row } = place;
    if (row?.version == null) throw scormError('package_not_ready');
    const code = await this.unitOfWork.run(async (transaction) =>
      this.open(transaction, by, await this.attemptFor(transaction, by, place, row, wanted)),
    );
    return { code, title: row.version.title, rules: row.rules };
  }

  /** Another window began the attempt in the same moment: it is there now, and goes on here. */
  private async onceMore<T>(
    wanted: LaunchPackage['attempt'],
    open: (wanted: LaunchPackage['attempt']) => Promise<T>,
  ): Promise<T> {
    try {
      return await open(wanted);
    } catch (error) {
      if (isUniqueViolation(error, ATTEMPT_IS_OPEN, NUMBER_IS_TAKEN)) return open('resume');
      throw error;
    }
  }

  private async attemptFor(
    transaction: Transaction,
    by: Identity,
    { enrolmentId, blockKey }: FoundPlace,
    row: PlaceRow,
    wanted: LaunchPackage['attempt'],
  ): Promise<LaunchedAttempt> {
    const open = row.attempts.find(({ isOpen }) => isOpen);
    if (open !== undefined && wanted !== 'new') {
      const versionId = (wanted === 'move' ? row.newestVersionId : row.openVersionId) ?? '';
      const isDone = wanted === 'move' ? await this.leave(transaction, open.id) : open.isDone;
      if (wanted === 'move') await this.attempts.move(transaction, open.id, versionId);
      const isReview = isDone && row.rules.reviewsWhenComplete;
      return { attemptId: open.id, versionId, mode: isReview ? 'review' : 'normal' };
    }
    if (open !== undefined && !mayBeginAnew(row)) throw scormError('package_attempt_refused');
    const startedAt = this.clock.now();
    if (open !== undefined) {
      await this.leave(transaction, open.id);
      await this.attempts.end(transaction, open.id, startedAt);
    }
    const versionId = row.version?.id ?? '';
    const number = (row.attempts[0]?.number ?? 0) + 1;
    const attempt = { enrolmentId, blockKey, personId: by.personId, versionId, number, startedAt };
    // The row of an attempt points to its enrolment: two that are made at once would each wait for the other's lock of it.
    if (number === 1) await this.records.lockOpen(transaction, enrolmentId);
    const attemptId = await this.attempts.insert(transaction, attempt);
    if (number === 1) {
      // Whoever opened it has begun, also if their browser never tells anything more.
      const outcome = { attemptId, blockKey, percent: null, isDone: false, at: startedAt };
      await this.records.recordPackage(transaction, enrolmentId, outcome);
    }
    return { attemptId, versionId, mode: 'normal' };
  }

  /** Whatever window has it open is over, and what it left is final. @returns whether the attempt is done */
  private leave(transaction: Transaction, attemptId: string): Promise<boolean> {
    return this.completion.leave(transaction, attemptId, () => this.attempts.fence(transaction, attemptId));
  }

  private async open(transaction: Transaction, by: Identity, launched: LaunchedAttempt): Promise<string> {
    const startedAt = this.clock.now();
    const code = createSecretToken();
    await this.attempts.insertLaunch(transaction, {
      ...launched,
      sessionId: by.sessionId,
      codeHash: hashSecretToken(code),
      codeUntil: new Date(startedAt.getTime() + CODE_MS),
      startedAt,
    });
    return code;
  }

  /** The code stands in the fragment, which no server and no log sees. */
  private made(code: string, title: string, { window }: PackageRules): LaunchMade {
    const playerOrigin = this.config.env.CONTENT_ORIGIN;
    if (playerOrigin === undefined) throw scormError('package_not_ready');
    return { playerUrl: `${playerOrigin}/player/#${code}`, playerOrigin, window, title };
  }
}
