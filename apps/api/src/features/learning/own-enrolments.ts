import type { Progress } from '@integra/shared-types/learning';
import { Injectable } from '@nestjs/common';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { learningError } from './learning.errors.js';
import type { OwnEnrolment } from './own-enrolment.js';
import { ProgressService } from './progress.service.js';

/** How other features read a learner's enrolment; somebody else's answers as unknown. */
@Injectable()
export class OwnEnrolments {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly progress: ProgressService,
  ) {}

  /** @throws AppError `enrolment_not_found` */
  async require(personId: string, id: string): Promise<{ own: OwnEnrolment; progress: Progress }> {
    const own = await this.enrolments.findOwn(personId, id);
    if (own === null) throw learningError('enrolment_not_found');
    return { own, progress: await this.progress.current(own) };
  }
}
