import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../../core/database/personal-data.js';
import { LEARNING_RECORD } from '../../learning/index.js';
import type { StoredAnswer } from './apply-commit.js';

/** The journal: one row for each commit that was acknowledged. Nothing updates it; what is old is taken out by retention. */
@Entity()
@PersonalRecord({ ...LEARNING_RECORD, retention: '6 months after the attempt has ended', erase: 'delete' })
export class ScormCommitEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ScormLaunchEntity', 'id', { onDelete: 'CASCADE' })
  launchId!: string;

  @PrimaryColumn('integer')
  sequence!: number;

  @Column('timestamptz')
  receivedAt!: Date;

  /** How long the window had been open since its last sign of life, as far as it counts. */
  @Column('integer')
  openSeconds!: number;

  /** The commit as it came, without its token: JSON, deflated (`packRecord`). */
  @Column('bytea')
  record!: Buffer;

  /** What a repetition is answered. */
  @Column('jsonb')
  answer!: StoredAnswer;
}
