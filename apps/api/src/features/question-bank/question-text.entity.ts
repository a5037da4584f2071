import type { ItemText } from '@integra/course-content/structure';
import type { Language } from '@integra/shared-types/languages';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotPersonal } from '../../core/database/personal-data.js';

/** The words of one question version in one language; a correction is the next revision, so that open attempts keep theirs. */
@Entity()
@Unique(['questionVersionId', 'language', 'revision'])
export class QuestionTextEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('QuestionVersionEntity', 'id')
  questionVersionId!: string;

  @Column('text')
  language!: Language;

  @Column('integer')
  revision!: number;

  @Column('text')
  contentHash!: string;

  @NotPersonal('published course content')
  @Column('jsonb')
  text!: ItemText;

  @Column('timestamptz')
  publishedAt!: Date;
}
