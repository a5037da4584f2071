import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { Clock } from '../../core/clock/clock.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { PeopleService } from '../accounts/index.js';
import { CourseContentService } from '../courses/index.js';
import { LearningRecords } from '../learning/index.js';
import { AttemptsRepository } from './attempts.repository.js';
import { quizError } from './quizzes.errors.js';

/** What those who manage courses may give a learner: a further attempt, or more time. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly records: LearningRecords,
    private readonly content: CourseContentService,
    private readonly people: PeopleService,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `enrolment_not_found`, `enrolment_not_active` or `quiz_not_found` */
  async grantAttempt(enrolmentId: string, quizKey: string, reason: string, by: string): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const { courseVersionId } = await this.records.lockOpen(transaction, enrolmentId);
      const structure = await this.content.structureOf(courseVersionId, transaction);
      if (!structure.quizzes.some(({ key }) => key === quizKey)) throw quizError('quiz_not_found');
      await this.attempts.insertGrant(transaction, {
        enrolmentId,
        quizKey,
        reason,
        grantedBy: by,
        grantedAt: this.clock.now(),
      });
      await this.audit.record(transaction, {
        actor: by,
        action: 'attempt.granted',
        subject: { kind: 'enrolment', id: enrolmentId },
        details: { quizKey },
      });
    });
  }

  /** @throws AppError `account_not_found` */
  async timeFactor(accountId: string): Promise<{ factor: number }> {
    const { personId } = await this.people.find(accountId);
    return { factor: await this.attempts.timeFactor(personId) };
  }

  /** Holds for attempts that start from now on. @throws AppError `account_not_found` */
  async setTimeFactor(accountId: string, factor: number, by: string): Promise<{ factor: number }> {
    const { personId } = await this.people.find(accountId);
    await this.unitOfWork.run(async (transaction) => {
      await this.attempts.saveTimeAllowance(transaction, { personId, factor, setBy: by, setAt: this.clock.now() });
      const subject = { kind: 'account', id: accountId };
      await this.audit.record(transaction, { actor: by, action: 'time_allowance.set', subject });
    });
    return { factor };
  }
}
