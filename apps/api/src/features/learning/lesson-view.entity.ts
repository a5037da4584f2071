import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from './learning-record.js';

/** "I have read this lesson." */
@Entity()
@PersonalRecord(LEARNING_RECORD)
export class LessonViewEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  @PrimaryColumn('text')
  lessonKey!: string;

  @Column('timestamptz')
  viewedAt!: Date;

  /** Hash of the lesson's required blocks as they were read; another one now means "updated since you read it". */
  @Column('text')
  requiredHash!: string;
}
