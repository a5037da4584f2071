import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from './learning-record.js';

/** What one attempt at a package has come to, as progress needs it; written by the scorm feature in the transaction of the commit. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
@Index(['enrolmentId'])
export class PackageOutcomeEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ScormAttemptEntity', 'id', { onDelete: 'CASCADE' })
  attemptId!: string;

  @Column('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  @Column('text')
  blockKey!: string;

  /** Best score, 0..100; null while the package has told none. */
  @Column('real', { nullable: true })
  percent!: number | null;

  @Column('boolean')
  isDone!: boolean;

  /** When the rule of the package was met first. */
  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  @Column('timestamptz')
  changedAt!: Date;
}
