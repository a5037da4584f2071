import type { Progress } from '@integra/shared-types/learning';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from './learning-record.js';

/** The derived document of one enrolment. Can be thrown away and computed again from the facts. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
export class EnrolmentProgressEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  /** Always read whole: kept as it is sent, which costs the database less than half of taking it apart. */
  @Column('json')
  document!: Progress;

  /** Lists sort and filter by it without opening the document. */
  @Column('integer')
  percent!: number;

  /** A lock that waits for a date opens then: the document is computed again. */
  @Column('timestamptz', { nullable: true })
  holdsUntil!: Date | null;

  @Column('timestamptz')
  computedAt!: Date;
}
