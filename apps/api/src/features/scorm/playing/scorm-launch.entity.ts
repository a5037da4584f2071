import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonalRecord } from '../../../core/database/personal-data.js';
import { LEARNING_RECORD } from '../../learning/index.js';

/** waiting: its code was not used yet · open: commits come · fenced: another launch goes on · closed: ended or given up. */
export const LAUNCH_STATES = ['waiting', 'open', 'fenced', 'closed'] as const;
export type LaunchState = (typeof LAUNCH_STATES)[number];

/** One opening of an attempt in one window. */
@Entity()
@PersonalRecord({ ...LEARNING_RECORD, export: false })
@Index(['attemptId'], { unique: true, where: `state = 'open'` })
@Index(['attemptId', 'startedAt'])
export class ScormLaunchEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('ScormAttemptEntity', 'id', { onDelete: 'CASCADE' })
  attemptId!: string;

  /** The version it plays; that of the attempt when it was made. */
  @Column('uuid')
  @ForeignKey('ScormPackageVersionEntity', 'id')
  versionId!: string;

  /** The login that made it. Null once that has ended: its token is good for nothing then. */
  @Column('uuid', { nullable: true })
  @Index()
  @ForeignKey('SessionEntity', 'id', { onDelete: 'SET NULL' })
  sessionId!: string | null;

  @Column('bytea', { unique: true })
  codeHash!: Buffer;

  @Column('timestamptz')
  codeUntil!: Date;

  @Column('bytea', { unique: true, nullable: true })
  tokenHash!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  tokenUntil!: Date | null;

  @Column('text')
  state!: LaunchState;

  @Column('text')
  mode!: 'normal' | 'review';

  /** Of the newest commit; 0 before the first. */
  @Column('integer', { default: 0 })
  sequence!: number;

  @Column('timestamptz')
  startedAt!: Date;

  /** In no index: every commit writes it, and a row whose indexed columns stay is replaced in its place. */
  @Column('timestamptz')
  lastSeenAt!: Date;
}
