import { randomUUID } from 'node:crypto';
import type { Evidence, RateSelf } from '@integra/shared-types/blueprint';
import { Injectable } from '@nestjs/common';
import { Throttle } from '../../core/auth/throttle.js';
import { Clock } from '../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { blueprintError } from '../blueprint/index.js';
import type { EnrolmentEntity } from './enrolment.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { ScenarioRunEntity } from './scenario-run.entity.js';

/** Points of one competence in one test. */
export type CompetencePoints = { competence: string; right: number; total: number };

/** What was observed of a person's competences. Kinds stand beside each other and are never summed into one number. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async listOf(personId: string): Promise<{ items: Evidence[] }> {
    return { items: await this.evidence.listOf(personId) };
  }

  /** Reached an end of a scenario: that it was worked through, not how well. */
  async recordScenario(
    transaction: Transaction,
    enrolment: EnrolmentEntity,
    run: ScenarioRunEntity,
    competences: readonly string[],
  ): Promise<void> {
    await this.evidence.insertForEnrolment(transaction, enrolment, {
      kind: 'scenario',
      sourceId: run.id,
      observedAt: this.clock.now(),
      points: competences.map((competence) => ({ competence, right: null, total: null })),
    });
  }

  async recordQuiz(
    transaction: Transaction,
    enrolment: EnrolmentEntity,
    attemptId: string,
    points: readonly CompetencePoints[],
  ): Promise<void> {
    await this.evidence.insertForEnrolment(transaction, enrolment, {
      kind: 'quiz',
      sourceId: attemptId,
      observedAt: this.clock.now(),
      points,
    });
  }

  /** Completed a package: with its score where it tells one, the same for every competence of its lesson. */
  async recordPackage(
    transaction: Transaction,
    enrolment: EnrolmentEntity,
    { attemptId, percent, at }: { attemptId: string; percent: number | null; at: Date },
    competences: readonly string[],
  ): Promise<void> {
    const points = percent === null ? { right: null, total: null } : { right: Math.round(percent), total: 100 };
    await this.evidence.insertForEnrolment(transaction, enrolment, {
      kind: 'package',
      sourceId: attemptId,
      observedAt: at,
      points: competences.map((competence) => ({ competence, ...points })),
    });
  }

  /**
   * The newest framework version that has the competence is meant.
   * @throws AppError `competence_unknown` when none has it, or `too_many_requests`
   */
  async rateSelf(personId: string, { competence, level }: RateSelf): Promise<{ items: Evidence[] }> {
    await this.throttle.pace('self_rating', personId);
    const isKnown = await this.unitOfWork.run((transaction) =>
      this.evidence.insertSelfRating(transaction, {
        personId,
        competence,
        level,
        sourceId: randomUUID(),
        observedAt: this.clock.now(),
      }),
    );
    if (!isKnown) throw blueprintError('competence_unknown');
    return this.listOf(personId);
  }
}
