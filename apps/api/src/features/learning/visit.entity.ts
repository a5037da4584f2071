import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from './learning-record.js';

/** Session log: one opening of one lesson. The id is made by the page, so that a repeated sign of life adds to the same row. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
export class VisitEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @Index()
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  @Column('text')
  lessonKey!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  /** Time on the page, seconds; gaps of more than 120 s count 120 s. All visits of an enrolment together: at most the time that passed. */
  @Column('integer')
  seconds!: number;
}
