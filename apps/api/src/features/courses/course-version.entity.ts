import type { CourseStructure } from '@integra/course-content/structure';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Structure, rules and item versions of a course at one moment. Never changes. */
@Entity()
@Unique(['courseId', 'number'])
export class CourseVersionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('CourseEntity', 'id')
  courseId!: string;

  @Column('integer')
  number!: number;

  /** SHA-256 over structure, source texts, items and framework. */
  @Column('text')
  contentHash!: string;

  /** The framework in its source words; follows corrected translations of the same, as language releases do. */
  @Column('uuid')
  @ForeignKey('FrameworkVersionEntity', 'id')
  frameworkVersionId!: string;

  @Column('jsonb')
  structure!: CourseStructure;

  @Column('timestamptz')
  publishedAt!: Date;
}
