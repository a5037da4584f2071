import type { Audience, CourseKind } from '@integra/shared-types/content';
import type { EnrolmentMode } from '@integra/shared-types/courses';
import type { Language } from '@integra/shared-types/languages';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One course in all its languages; its content stands in versions. */
@Entity()
export class CourseEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Folder name of its files and name in addresses. */
  @Column('text', { unique: true })
  key!: string;

  @Column('text')
  kind!: CourseKind;

  @Column('text')
  sourceLanguage!: Language;

  /** Set by the files at the first import, then by an administrator. */
  @Column('text')
  enrolmentMode!: EnrolmentMode;

  @Column('text', { array: true })
  audiences!: Audience[];

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
