import type { Completion, Score, Success } from '@integra/scorm-runtime/cmi';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../../core/database/personal-data.js';
import { LEARNING_RECORD } from '../../learning/index.js';

/** What one activity set in one attempt, and what that comes to. It can be made again from the commits. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
export class ScormActivityStateEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ScormAttemptEntity', 'id', { onDelete: 'CASCADE' })
  attemptId!: string;

  /** Its identifier in the manifest, see `storedKey`. */
  @PrimaryColumn('text')
  activity!: string;

  /** JSON of element → value; text, because packages set what jsonb refuses: NUL, halves of surrogates. */
  @Column('text')
  values!: string;

  /** The visit that wrote last: the next one starts from what `resumeValues` makes of it. */
  @Column('uuid')
  launchId!: string;

  @Column('integer')
  visit!: number;

  @Column('text')
  completion!: Completion;

  @Column('text')
  success!: Success;

  @Column('jsonb')
  score!: Score;

  @Column('text', { nullable: true })
  progressMeasure!: string | null;

  /** Hundredths of a second, all visits. */
  @Column('bigint', { transformer: { from: Number, to: (hundredths: number) => hundredths } })
  totalTime!: number;

  /** The part of it that belongs to attempts of the activity before this one, which its values know nothing of. */
  @Column('bigint', { default: 0, transformer: { from: Number, to: (hundredths: number) => hundredths } })
  earlierTime!: number;
}
