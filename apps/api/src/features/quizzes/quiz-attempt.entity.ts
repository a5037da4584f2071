import type { TextRevisions } from '../question-bank/index.js';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from '../learning/index.js';

/**
 * One drawn question of an attempt. `choices` and `right` are option keys in the order of this attempt; the learner sees their
 * places ("1", "2", …), never the keys.
 */
export type DrawnQuestion = {
  questionVersionId: string;
  /** Of its words, by language, when the attempt began: a correction published later does not reach it. */
  revisions: TextRevisions;
  choices: readonly string[];
  /** The right-hand column of a matching question; else empty. */
  right: readonly string[];
};

/** One attempt at one quiz: questions, order and clock are fixed here when it starts. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
@Unique(['enrolmentId', 'quizKey', 'number'])
@Index(['enrolmentId', 'quizKey'], { unique: true, where: `state = 'in_progress'` })
export class QuizAttemptEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  @Column('text')
  quizKey!: string;

  /** 1, 2, 3 …: a started attempt counts. */
  @Column('integer')
  number!: number;

  @Column('text')
  state!: 'in_progress' | 'submitted';

  @Column('jsonb')
  questions!: DrawnQuestion[];

  @Column('timestamptz')
  startedAt!: Date;

  /** End of the time limit; answers already given may still arrive for 30 s. */
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('text', { nullable: true })
  endedBy!: 'learner' | 'time_limit' | null;

  /** Points reached and possible; unscored questions are left out. Null until submitted. */
  @Column('real', { nullable: true })
  score!: number | null;

  @Column('real', { nullable: true })
  maximum!: number | null;

  @Column('real', { nullable: true })
  percent!: number | null;

  @Column('boolean', { nullable: true })
  isPassed!: boolean | null;

  /** It was shown in a translation not yet reviewed. */
  @Column('boolean')
  wasPreview!: boolean;
}
