import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from './learning-record.js';

/** One submitted attempt as progress needs it; written by the quizzes feature in the transaction of the submission. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
@Index(['enrolmentId'])
export class QuizOutcomeEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('QuizAttemptEntity', 'id', { onDelete: 'CASCADE' })
  attemptId!: string;

  @Column('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  @Column('text')
  quizKey!: string;

  /** 0..100; null when nothing in it is scored. */
  @Column('real', { nullable: true })
  percent!: number | null;

  @Column('boolean')
  isPassed!: boolean;

  @Column('timestamptz')
  submittedAt!: Date;
}
