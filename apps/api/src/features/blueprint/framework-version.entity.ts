import type { CompiledFramework } from '@integra/course-content/structure';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One version of a competence framework with all its languages. Its content never changes. */
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

  /** When it last became the newest. */
  @Column('timestamptz')
  publishedAt!: Date;
}
