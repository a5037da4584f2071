import type { ScenarioEnding } from '@integra/course-content/structure';
import type { OutlineDocument } from '@integra/shared-types/content';
import type { Language } from '@integra/shared-types/languages';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One version in one language; a corrected translation is the next release, not a new version. Never changes. */
@Entity()
@Unique(['courseVersionId', 'language', 'release'])
export class LanguageReleaseEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('CourseVersionEntity', 'id')
  courseVersionId!: string;

  @Column('text')
  language!: Language;

  @Column('integer')
  release!: number;

  @Column('text')
  contentHash!: string;

  /** The translation has not passed the course's gate; every page says so. */
  @Column('boolean')
  isPreview!: boolean;

  /** Share of learner-facing segments translated, 0..1. */
  @Column('real')
  coverage!: number;

  @Column('jsonb')
  outline!: OutlineDocument;

  /** What each scenario tells only at its end, by scenario key. */
  @Column('jsonb')
  scenarioEndings!: Record<string, ScenarioEnding>;

  @Column('timestamptz')
  publishedAt!: Date;
}
