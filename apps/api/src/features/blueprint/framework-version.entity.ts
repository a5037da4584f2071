import type { CompiledFramework } from '@integra/course-content/structure';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One version of a competence framework with all its languages. Never changes. */
@Entity()
@Unique(['key', 'contentHash'])
export class FrameworkVersionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  key!: string;

  /** As the authors name it, such as "1.0". */
  @Column('text')
  version!: string;

  @Column('text')
  contentHash!: string;

  @Column('jsonb')
  document!: CompiledFramework;

  @Column('timestamptz')
  publishedAt!: Date;
}
