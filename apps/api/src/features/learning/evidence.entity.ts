import type { EVIDENCE_KINDS } from '@integra/shared-types/blueprint';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from './learning-record.js';

/** One observation for one competence. Kinds are shown beside each other and never summed. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
@Unique(['sourceId', 'competence', 'kind'])
@Index(['personId', 'competence'])
export class EvidenceEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id')
  personId!: string;

  @Column('uuid')
  @ForeignKey('FrameworkVersionEntity', 'id')
  frameworkVersionId!: string;

  @Column('text')
  competence!: string;

  @Column('text')
  kind!: (typeof EVIDENCE_KINDS)[number];

  /** Level it speaks for; null when the source measures none. */
  @Column('integer', { nullable: true })
  level!: number | null;

  /** Attempt at a quiz or a package, scenario run or rating it comes from: the same source never counts twice. */
  @Column('uuid')
  sourceId!: string;

  @Column('text', { nullable: true })
  courseKey!: string | null;

  /** Points reached and possible in the items of this competence, or score of a package out of 100; null when nothing was scored. */
  @Column('real', { nullable: true })
  rightPoints!: number | null;

  @Column('real', { nullable: true })
  totalPoints!: number | null;

  @Column('timestamptz')
  observedAt!: Date;
}
