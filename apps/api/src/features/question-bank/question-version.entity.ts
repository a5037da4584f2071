import type { ItemScoring } from '@integra/course-content/structure';
import type { QuestionType } from '@integra/shared-types/quizzes';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An item of a course's question bank with its key at one moment. Never changes: attempts point here. */
@Entity()
@Unique(['courseId', 'itemKey', 'contentHash'])
@Unique(['courseId', 'itemKey', 'number'])
export class QuestionVersionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('CourseEntity', 'id')
  courseId!: string;

  @Column('text')
  itemKey!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  contentHash!: string;

  @Column('text')
  type!: QuestionType;

  @Column('text')
  competence!: string;

  @Column('text')
  difficulty!: 'recall' | 'application' | 'scenario';

  @Column('text')
  pool!: string;

  @Column('text')
  moduleKey!: string;

  /** Lesson to read again. */
  @Column('text')
  lessonKey!: string;

  /** Option keys and the answer key, without any language. */
  @Column('jsonb')
  scoring!: ItemScoring;
}
