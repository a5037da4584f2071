import type { SCENARIO_ENDS } from '@integra/shared-types/content';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from './learning-record.js';

export type ScenarioChoice = { nodeKey: string; optionKey: string };

/** One run of a branching scenario. It says what was chosen; nobody is scored. */
@Entity()
@PersonalRecord(LEARNING_RECORD)
@Unique(['enrolmentId', 'blockKey', 'number'])
export class ScenarioRunEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  @Column('text')
  blockKey!: string;

  @Column('integer')
  number!: number;

  /** Drawn at the start and told at the end; null when the scenario has none. */
  @Column('text', { nullable: true })
  causeKey!: string | null;

  @Column('jsonb')
  path!: ScenarioChoice[];

  @Column('text')
  currentNodeKey!: string;

  @Column('text', { nullable: true })
  end!: (typeof SCENARIO_ENDS)[number] | null;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
