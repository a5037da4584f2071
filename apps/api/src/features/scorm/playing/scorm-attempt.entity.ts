import type { AttemptSummary } from '@integra/shared-types/scorm-playing';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonalRecord } from '../../../core/database/personal-data.js';
import { LEARNING_RECORD } from '../../learning/index.js';
import type { RootStatus } from './attempt-roll-up.js';

export const ATTEMPT_IS_OPEN = 'scorm_attempt_open_uq';
export const NUMBER_IS_TAKEN = 'scorm_attempt_enrolment_id_block_key_number_uq';

/** One go at a package: of a learner at one place of a course, or of an author who tries it out (no enrolment). */
@Entity()
@PersonalRecord(LEARNING_RECORD)
@Unique(NUMBER_IS_TAKEN, ['enrolmentId', 'blockKey', 'number'])
@Index(ATTEMPT_IS_OPEN, ['enrolmentId', 'blockKey'], { unique: true, where: 'ended_at IS NULL' })
@Index(['changedAt', 'id'])
@Index(['versionId'])
@Index(['personId'])
export class ScormAttemptEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string | null;

  @Column('text', { nullable: true })
  blockKey!: string | null;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id')
  personId!: string;

  @Column('uuid')
  @ForeignKey('ScormPackageVersionEntity', 'id')
  versionId!: string;

  @Column('integer')
  number!: number;

  @Column('timestamptz')
  startedAt!: Date;

  /** Late by a minute at most: were it exact, every commit would have to write all indexes of the row. */
  @Column('timestamptz')
  changedAt!: Date;

  /** Set when a new attempt takes its place. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** State of the activity tree as the shell wrote it; null without sequencing. */
  @Column('text', { nullable: true })
  sequencing!: string | null;

  /** What the sequencing made of the whole; null without sequencing. */
  @Column('jsonb', { nullable: true })
  root!: RootStatus | null;

  @Column('text', { default: 'not attempted' satisfies AttemptSummary['completion'] })
  completion!: AttemptSummary['completion'];

  @Column('text', { default: 'unknown' satisfies AttemptSummary['success'] })
  success!: AttemptSummary['success'];

  @Column('real', { nullable: true })
  percent!: number | null;

  /** As the package counted it; where it did not, how long it was open. */
  @Column('integer', { default: 0 })
  seconds!: number;

  /** How long it was open, by signs of life. */
  @Column('integer', { default: 0 })
  openSeconds!: number;

  @Column('boolean', { default: false })
  isDone!: boolean;

  /** How long it had been open when the rule was met; null while it is not, or when a change of the rule met it. */
  @Column('integer', { nullable: true })
  doneAfterSeconds!: number | null;

  /** Its oldest commits are past their time and deleted: it can't be made again from the others. */
  @Column('boolean', { default: false })
  isCompacted!: boolean;
}
