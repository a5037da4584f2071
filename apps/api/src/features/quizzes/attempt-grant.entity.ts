import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonalData, PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from '../learning/index.js';

/** One further attempt beyond the limit, given with a reason. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
@Index(['enrolmentId', 'quizKey'])
export class AttemptGrantEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  @Column('text')
  quizKey!: string;

  @Column('uuid')
  @ForeignKey('AccountEntity', 'id')
  @PersonalData({ ...LEARNING_RECORD, purpose: 'To know who gave a further attempt', export: false })
  grantedBy!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  grantedAt!: Date;
}
