import type { ItemScoring } from '@integra/course-content/structure';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { AttemptGrantEntity } from './attempt-grant.entity.js';
import { QuizAnswerEntity } from './quiz-answer.entity.js';
import { type DrawnQuestion, QuizAttemptEntity } from './quiz-attempt.entity.js';
import type { StoredAnswer } from './stored-answer.js';
import { TimeAllowanceEntity } from './time-allowance.entity.js';

/** What saving an answer needs: whether the attempt is the person's, and the one question. */
export type AnswerTarget = {
  readonly state: 'in_progress' | 'submitted';
  readonly dueAt: Date | null;
  readonly drawn: DrawnQuestion | null;
  readonly type: ItemScoring['type'] | null;
};

export type AnswerToSave = {
  readonly attemptId: string;
  readonly position: number;
  readonly sequence: number;
  readonly answer: StoredAnswer | null;
  readonly isFlagged: boolean;
  readonly at: Date;
  /** Answers that were given in time may still arrive until this moment. */
  readonly graceFrom: Date;
};

@Injectable()
export class AttemptsRepository {
  constructor(@InjectRepository(QuizAttemptEntity) private readonly attempts: Repository<QuizAttemptEntity>) {}

  /** Somebody else's attempt is as unknown as one that does not exist. */
  findOwn(personId: string, id: string): Promise<QuizAttemptEntity | null> {
    return this.attempts
      .createQueryBuilder('attempt')
      .innerJoin(
        'EnrolmentEntity',
        'enrolment',
        'enrolment.id = attempt.enrolmentId AND enrolment.personId = :personId',
        {
          personId,
        },
      )
      .where('attempt.id = :id', { id })
      .getOne();
  }

  findById(id: string): Promise<QuizAttemptEntity | null> {
    return this.attempts.findOneBy({ id });
  }

  /** All attempts of an enrolment, oldest first: of one quiz, or of all. */
  list(enrolmentId: string, quizKey?: string, manager?: EntityManager): Promise<QuizAttemptEntity[]> {
    const attempts = manager?.getRepository(QuizAttemptEntity) ?? this.attempts;
    return attempts.find({
      where: { enrolmentId, ...(quizKey === undefined ? {} : { quizKey }) },
      order: { quizKey: 'ASC', number: 'ASC' },
    });
  }

  lock(manager: EntityManager, id: string): Promise<QuizAttemptEntity | null> {
    return manager.findOne(QuizAttemptEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  insert(manager: EntityManager, attempt: Omit<QuizAttemptEntity, 'id'>): Promise<QuizAttemptEntity> {
    return manager.save(manager.create(QuizAttemptEntity, attempt));
  }

  async update(manager: EntityManager, id: string, change: Partial<QuizAttemptEntity>): Promise<void> {
    await manager.update(QuizAttemptEntity, { id }, change);
  }

  async findAnswerTarget(personId: string, attemptId: string, position: number): Promise<AnswerTarget | null> {
    const rows: AnswerTarget[] = await this.attempts.query(
      `SELECT attempt.state, attempt.due_at AS "dueAt", attempt.questions -> $3::int AS drawn, question.type
       FROM quiz_attempt attempt
       JOIN enrolment ON enrolment.id = attempt.enrolment_id AND enrolment.person_id = $1
       LEFT JOIN question_version question ON question.id = (attempt.questions -> $3::int ->> 'questionVersionId')::uuid
       WHERE attempt.id = $2`,
      [personId, attemptId, position],
    );
    return rows[0] ?? null;
  }

  /**
   * Saves unless the attempt was submitted meanwhile or a newer answer is there. The share lock makes a submission that runs at the same
   * time wait for the answer, or the answer for the submission: none is acknowledged and then left out. A row that a parallel request
   * has just written is not visible to this statement's reads, only to its conflict: hence no `WHERE` that would answer nothing then.
   * @returns what is stored now; null when the attempt takes no answers any more
   */
  async saveAnswer(save: AnswerToSave): Promise<{ sequence: number; savedAt: Date } | null> {
    const rows: { sequence: number; savedAt: Date }[] = await this.attempts.query(
      `WITH open AS (
         SELECT id FROM quiz_attempt WHERE id = $1 AND state = 'in_progress' AND (due_at IS NULL OR due_at > $7) FOR SHARE
       )
       INSERT INTO quiz_answer (attempt_id, position, sequence, answer, is_flagged, saved_at)
       SELECT id, $2, $3, $4, $5, $6 FROM open
       ON CONFLICT (attempt_id, position) DO UPDATE SET (sequence, answer, is_flagged, saved_at) = (
         SELECT * FROM (
           VALUES (quiz_answer.sequence, quiz_answer.answer, quiz_answer.is_flagged, quiz_answer.saved_at),
             (excluded.sequence, excluded.answer, excluded.is_flagged, excluded.saved_at)
         ) AS both_answers (sequence, answer, is_flagged, saved_at)
         ORDER BY both_answers.sequence DESC, both_answers.saved_at LIMIT 1)
       RETURNING sequence, saved_at AS "savedAt"`,
      [
        save.attemptId,
        save.position,
        save.sequence,
        save.answer === null ? null : JSON.stringify(save.answer),
        save.isFlagged,
        save.at,
        save.graceFrom,
      ],
    );
    return rows[0] ?? null;
  }

  listAnswers(attemptId: string, manager?: EntityManager): Promise<QuizAnswerEntity[]> {
    return (manager ?? this.attempts.manager).findBy(QuizAnswerEntity, { attemptId });
  }

  /** One statement for all questions; a question without an answer gets a row, so that it counts as answered with nothing. */
  async savePoints(
    manager: EntityManager,
    attemptId: string,
    points: readonly (number | null)[],
    at: Date,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO quiz_answer (attempt_id, position, sequence, answer, is_flagged, saved_at, points)
       SELECT $1, position - 1, 0, NULL, false, $3, points FROM unnest($2::real[]) WITH ORDINALITY AS given (points, position)
       ON CONFLICT (attempt_id, position) DO UPDATE SET points = excluded.points`,
      [attemptId, points, at],
    );
  }

  /** Oldest first. */
  listGrants(enrolmentId: string, quizKey: string, manager?: EntityManager): Promise<AttemptGrantEntity[]> {
    const order = { grantedAt: 'ASC', id: 'ASC' } as const;
    return (manager ?? this.attempts.manager).find(AttemptGrantEntity, { where: { enrolmentId, quizKey }, order });
  }

  async insertGrant(manager: EntityManager, grant: Omit<AttemptGrantEntity, 'id'>): Promise<void> {
    await manager.insert(AttemptGrantEntity, grant);
  }

  /** 1 without an allowance. */
  async timeFactor(personId: string, manager?: EntityManager): Promise<number> {
    const allowance = await (manager ?? this.attempts.manager).findOneBy(TimeAllowanceEntity, { personId });
    return allowance?.factor ?? 1;
  }

  async saveTimeAllowance(manager: EntityManager, allowance: TimeAllowanceEntity): Promise<void> {
    await manager.upsert(TimeAllowanceEntity, allowance, ['personId']);
  }
}
