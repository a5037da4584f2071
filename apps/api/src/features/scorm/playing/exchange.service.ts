import { createHmac } from 'node:crypto';
import type { Organization } from '@integra/scorm-runtime/manifest';
import type { Exchanged } from '@integra/shared-types/scorm-playing';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';
import { SecretBox } from '../../../core/auth/secret-box.js';
import { createSecretToken, hashSecretToken } from '../../../core/auth/secret-token.js';
import { Clock } from '../../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../../core/database/unit-of-work.js';
import { takesRecords } from '../../learning/index.js';
import { scormError } from '../scorm.errors.js';
import { AttemptCompletion } from './attempt-completion.service.js';
import { AttemptsRepository, type WaitingLaunch } from './attempts.repository.js';
import { KeptStateRepository } from './kept-state.repository.js';
import { PlayedPackages } from './played-packages.js';

/** A working day at a shared PC; most end long before, with the login. */
const TOKEN_MS = 12 * 3_600_000;

/** Where the player's window gets what it needs, once per launch. */
@Injectable()
export class ExchangeService {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly completion: AttemptCompletion,
    private readonly kept: KeptStateRepository,
    private readonly packages: PlayedPackages,
    private readonly secretBox: SecretBox,
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Another window that has the attempt open takes part no more from here on.
   * @throws AppError `launch_not_found` for an unknown code, `launch_ended` for one that was used or is too old
   */
  async exchange(code: string): Promise<Exchanged<Organization>> {
    return this.unitOfWork.run(async (transaction) => {
      const launch = await this.attempts.lockWaiting(transaction, hashSecretToken(code));
      if (launch === null) throw scormError('launch_not_found');
      const now = this.clock.now();
      if (!isUsable(launch, now)) throw scormError('launch_ended');
      const token = createSecretToken();
      const until = new Date(now.getTime() + TOKEN_MS);
      const mode = await this.modeOf(transaction, launch);
      await this.attempts.open(
        transaction,
        launch.launchId,
        { tokenHash: hashSecretToken(token), tokenUntil: until, mode },
        now,
      );
      const played = await this.packages.find(launch.versionId, transaction);
      const { launchId, attemptId, language } = launch;
      return {
        ...(await this.kept.find(launch, played, transaction)),
        token,
        launchId,
        attemptId,
        queueKey: this.secretBox.keyFor(`package queue ${attemptId}`).toString('base64url'),
        edition: played.edition,
        organization: played.organization,
        filesPath: `/p/${played.contentPath}/`,
        title: played.title,
        language,
        learner: { id: this.learnerId(launch.personId), name: launch.learnerName ?? '' },
        mode,
        portalOrigin: this.config.publicUrl,
      };
    });
  }

  /** What the package said last is final then. */
  async close(token: string): Promise<void> {
    const tokenHash = hashSecretToken(token);
    await this.unitOfWork.run(async (transaction) => {
      const attemptId = await this.attempts.findOpen(transaction, tokenHash);
      if (attemptId === null) return;
      await this.completion.leave(transaction, attemptId, () => this.attempts.close(transaction, tokenHash));
    });
  }

  /** What the other window left is final now, and may be what is only looked at from here on. */
  private async modeOf(
    transaction: Transaction,
    { attemptId, mode, reviewsWhenComplete }: WaitingLaunch,
  ): Promise<WaitingLaunch['mode']> {
    const wasOpen = await this.attempts.fence(transaction, attemptId);
    const isDone = wasOpen && (await this.completion.apply(transaction, attemptId, 'left'));
    return isDone && reviewsWhenComplete ? 'review' : mode;
  }

  /** The same person to every package of this installation, and nobody outside it. */
  private learnerId(personId: string): string {
    return createHmac('sha256', this.secretBox.keyFor('package learner')).update(personId).digest('hex').slice(0, 32);
  }
}

const isUsable = (launch: WaitingLaunch, now: Date): boolean =>
  launch.state === 'waiting' &&
  launch.codeUntil > now &&
  launch.isSignedIn &&
  !launch.isAttemptOver &&
  (launch.enrolmentId === null || takesRecords(launch.enrolmentState));
