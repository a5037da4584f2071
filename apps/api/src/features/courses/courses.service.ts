import type { CourseAdmin, EnrolmentMode } from '@integra/shared-types/courses';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { courseError } from './courses.errors.js';
import { CoursesRepository, type OpenCourse } from './courses.repository.js';

/** Courses as things that can be enrolled on and administered. */
@Injectable()
export class CoursesService {
  constructor(
    private readonly courses: CoursesRepository,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError `course_not_found` */
  async requireOpen(key: string): Promise<OpenCourse> {
    const course = await this.courses.findOpen(key);
    if (course === null) throw courseError('course_not_found');
    return course;
  }

  exists(id: string): Promise<boolean> {
    return this.courses.exists(id);
  }

  async list(): Promise<{ items: CourseAdmin[] }> {
    return { items: await this.courses.listForAdministrators() };
  }

  /** Enrolments that exist stay as they are. @throws AppError `course_not_found` */
  async setEnrolmentMode(key: string, enrolmentMode: EnrolmentMode, by: string): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const id = await this.courses.setEnrolmentMode(transaction, key, enrolmentMode);
      if (id === null) throw courseError('course_not_found');
      await this.audit.record(transaction, {
        actor: by,
        action: 'course.updated',
        subject: { kind: 'course', id },
        details: { enrolmentMode },
      });
    });
  }
}
