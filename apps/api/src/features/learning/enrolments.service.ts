import { randomInt } from 'node:crypto';
import type { Audience } from '@integra/shared-types/content';
import type { Enrolment } from '@integra/shared-types/learning';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { Clock } from '../../core/clock/clock.js';
import { isUniqueViolation } from '../../core/database/unique-violation.js';
import { commonError } from '../../core/errors/app-error.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { Mailer } from '../../core/mail/mailer.js';
import { PeopleService } from '../accounts/index.js';
import { CourseContentService, CoursesService, type OpenCourse } from '../courses/index.js';
import { ENROLMENT_IS_OPEN, NUMBER_IS_TAKEN, TEST_FORMS } from './enrolment.entity.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { learningError } from './learning.errors.js';
import { type OwnEnrolment, toEnrolment } from './own-enrolment.js';
import { ProgressService } from './progress.service.js';

type NewEnrolment = { personId: string; audience: Audience; state: 'requested' | 'active' };

/** Who takes which course. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly courses: CoursesService,
    private readonly content: CourseContentService,
    private readonly people: PeopleService,
    private readonly progress: ProgressService,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Enrols oneself: at once on an open course, as a request where somebody decides.
   * @throws AppError `course_not_found`, `enrolment_by_invitation_only`, `enrolment_exists` or, for an audience without cases,
   * `invalid_request`
   */
  async enrolOneself(personId: string, courseKey: string, audience: Audience): Promise<Enrolment> {
    const course = await this.courses.requireOpen(courseKey);
    if (course.enrolmentMode === 'invitation') throw learningError('enrolment_by_invitation_only');
    const state = course.enrolmentMode === 'open' ? 'active' : 'requested';
    const id = await this.insert(course, { personId, audience, state });
    return toEnrolment(await this.findOwn(personId, id));
  }

  /** @throws AppError `account_not_found`, `course_not_found`, `enrolment_exists` or `invalid_request` */
  async enrolPerson(accountId: string, courseKey: string, audience: Audience, by: string): Promise<Enrolment> {
    const [person, course] = await Promise.all([this.people.find(accountId), this.courses.requireOpen(courseKey)]);
    const id = await this.insert(
      course,
      { personId: person.personId, audience, state: 'active' },
      async (transaction, enrolmentId) => {
        await this.record(transaction, by, 'enrolment.made', enrolmentId);
      },
    );
    return toEnrolment(await this.findOwn(person.personId, id));
  }

  /** Another audience shows other variants of the cases; what is done stays done. @throws AppError `enrolment_not_found` or `invalid_request` */
  async changeAudience(personId: string, id: string, audience: Audience): Promise<Enrolment> {
    const own = await this.findOwn(personId, id);
    await this.assertAudience(own.courseVersionId, audience);
    await this.unitOfWork.run((transaction) => this.enrolments.update(transaction, id, { audience }));
    return toEnrolment({ ...own, audience });
  }

  /** @throws AppError `enrolment_not_found` or `enrolment_decided` */
  async decide(id: string, decision: 'approve' | 'decline', by: string): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const enrolment = await this.enrolments.lock(transaction, id);
      if (enrolment === null) throw learningError('enrolment_not_found');
      if (enrolment.state !== 'requested') throw learningError('enrolment_decided');
      const state = decision === 'approve' ? 'active' : 'declined';
      await this.enrolments.update(transaction, id, { state, decidedAt: this.clock.now() });
      await this.record(transaction, by, `enrolment.${decision}d`, id);
      if (state === 'declined') return;
      await this.progress.refresh(transaction, { ...enrolment, state });
      await this.tell(transaction, enrolment.personId);
    });
  }

  private async insert(
    course: OpenCourse,
    { personId, audience, state }: NewEnrolment,
    also?: (transaction: Transaction, enrolmentId: string) => Promise<void>,
  ): Promise<string> {
    await this.assertAudience(course.versionId, audience);
    try {
      return await this.unitOfWork.run(async (transaction) => {
        const id = await this.enrolments.insert(transaction, {
          personId,
          audience,
          state,
          courseId: course.id,
          courseVersionId: course.versionId,
          number: await this.enrolments.nextNumber(transaction, personId, course.id),
          firstForm: TEST_FORMS[randomInt(TEST_FORMS.length)] ?? 'A',
          enrolledAt: this.clock.now(),
          decidedAt: null,
          completedAt: null,
          placeLessonKey: null,
          placeBlockKey: null,
        });
        const enrolment = await this.enrolments.lock(transaction, id);
        if (enrolment !== null && state === 'active') await this.progress.refresh(transaction, enrolment);
        await also?.(transaction, id);
        return id;
      });
    } catch (error) {
      // Of two requests at once the second meets either: both count themselves as the same time.
      if (!isUniqueViolation(error, ENROLMENT_IS_OPEN, NUMBER_IS_TAKEN)) throw error;
      const open = await this.enrolments.findOpen(personId, course.id);
      throw learningError('enrolment_exists', { enrolmentId: open?.id });
    }
  }

  private async findOwn(personId: string, id: string): Promise<OwnEnrolment> {
    const own = await this.enrolments.findOwn(personId, id);
    if (own === null) throw learningError('enrolment_not_found');
    return own;
  }

  private async assertAudience(versionId: string, audience: Audience): Promise<void> {
    const { audiences } = await this.content.structureOf(versionId);
    if (audiences.includes(audience)) return;
    throw commonError('invalid_request', {
      fields: [{ path: 'audience', message: `is none of ${audiences.join(', ')}` }],
    });
  }

  private async tell(transaction: Transaction, personId: string): Promise<void> {
    const person = await this.people.findByPersonId(personId, transaction);
    if (person === null) return;
    await this.mailer.send(transaction, {
      to: person.email,
      template: 'enrolment_approved',
      language: person.language,
      data: { name: person.displayName, path: '/' },
    });
  }

  private async record(transaction: Transaction, actor: string, action: string, id: string): Promise<void> {
    await this.audit.record(transaction, { actor, action, subject: { kind: 'enrolment', id } });
  }
}
