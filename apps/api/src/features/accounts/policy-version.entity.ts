import type { Language } from '@integra/shared-types/languages';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

export type PolicyText = { title: string; text: string; isMachineDrafted: boolean };

/** A version of the privacy notice in all languages. Never changes: people accepted these words. */
@Entity()
@Unique(['kind', 'version'])
export class PolicyVersionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  kind!: 'privacy';

  @Column('integer')
  version!: number;

  @Column('text')
  contentHash!: string;

  /** Markdown. */
  @Column('jsonb')
  texts!: Record<Language, PolicyText>;

  @Column('timestamptz')
  publishedAt!: Date;
}
