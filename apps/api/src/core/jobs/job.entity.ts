import { JOB_STATES, type JobState } from '@integra/shared-types/operations';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotPersonal } from '../database/personal-data.js';

/** The ledger of background work: the truth about every job. The queue only carries messages about its rows. */
@Entity()
@Check(`state IN (${JOB_STATES.map((state) => `'${state}'`).join(', ')})`)
@Index(['kind', 'uniqueKey'], { unique: true })
@Index(['createdAt', 'id'])
@Index(['state', 'createdAt', 'id'])
@Index(['runAfter'], { where: `state = 'pending'` })
@Index(['leaseUntil'], { where: `state = 'running'` })
@Index(['finishedAt'], { where: `state IN ('done', 'cancelled')` })
export class JobEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  /** At most one job per kind and key, whatever its state; null for jobs that may be queued any number of times. */
  @Column({ type: 'text', nullable: true })
  uniqueKey!: string | null;

  @NotPersonal('ids of records in other tables, which carry their own tags')
  @Column({ type: 'jsonb' })
  payload!: Record<string, unknown>;

  @Column({ type: 'text', default: 'pending' satisfies JobState })
  state!: JobState;

  @Column({ type: 'smallint', default: 0 })
  tries!: number;

  @Column({ type: 'smallint' })
  maxTries!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  runAfter!: Date;

  /** When the sweeper last put it in the queue, so that it does not do so again at once. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  handedOverAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leaseUntil!: Date | null;

  /** Identity of the running claim: whoever lost it can no longer write an outcome, even after a retry set `tries` back. */
  @NotPersonal('a random number of one run')
  @Column({ type: 'uuid', nullable: true })
  leaseToken!: string | null;

  @Column({ type: 'smallint', default: 0 })
  progress!: number;

  @Column({ type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
