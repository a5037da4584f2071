import type { Audience } from '@integra/shared-types/content';
import type { EnrolmentState } from '@integra/shared-types/courses';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from './learning-record.js';

/** Which of the two disjoint test forms comes first; drawn per enrolment so that the forms balance. */
export const TEST_FORMS = ['A', 'B'] as const;
export type TestForm = (typeof TEST_FORMS)[number];

export const NUMBER_IS_TAKEN = 'enrolment_person_id_course_id_number_uq';
export const ENROLMENT_IS_OPEN = 'enrolment_person_id_course_id_3b51a5_ix';

/** One person takes one version of a course; a retake is a new row with the next number. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
@Unique(NUMBER_IS_TAKEN, ['personId', 'courseId', 'number'])
@Index(ENROLMENT_IS_OPEN, ['personId', 'courseId'], { unique: true, where: `state IN ('requested', 'active')` })
@Index(['courseId', 'state'])
@Index(['enrolledAt', 'id'])
export class EnrolmentEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id')
  personId!: string;

  @Column('uuid')
  @ForeignKey('CourseEntity', 'id')
  courseId!: string;

  @Column('uuid')
  @ForeignKey('CourseVersionEntity', 'id')
  courseVersionId!: string;

  /** 1 for the first time, 2 for the first retake … */
  @Column('integer')
  number!: number;

  @Column('text')
  state!: EnrolmentState;

  @Column('text')
  audience!: Audience;

  @Column('text')
  firstForm!: TestForm;

  /** When it was asked for, or made at once on an open course. */
  @Column('timestamptz')
  enrolledAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  completedAt!: Date | null;

  @Column('text', { nullable: true })
  placeLessonKey!: string | null;

  @Column('text', { nullable: true })
  placeBlockKey!: string | null;
}
