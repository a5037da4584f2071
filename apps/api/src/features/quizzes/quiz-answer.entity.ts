import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from '../learning/index.js';
import type { StoredAnswer } from './stored-answer.js';

/** The newest answer to one question of an attempt. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
export class QuizAnswerEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('QuizAttemptEntity', 'id', { onDelete: 'CASCADE' })
  attemptId!: string;

  /** Place of the question in the attempt, from 0. */
  @PrimaryColumn('integer')
  position!: number;

  /** Counted by the page per question: an older one never overwrites a newer. */
  @Column('integer')
  sequence!: number;

  /** With the item's own option keys, so that statistics join over attempts and languages; null when cleared. */
  @Column('jsonb', { nullable: true })
  answer!: StoredAnswer | null;

  @Column('boolean')
  isFlagged!: boolean;

  @Column('timestamptz')
  savedAt!: Date;

  /** 0..1, written at submission; null before it and for unscored questions. */
  @Column('real', { nullable: true })
  points!: number | null;
}
