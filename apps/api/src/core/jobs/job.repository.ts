import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { tryTransactionLock } from '../database/advisory-lock.js';
import { LIVE_CHANNEL } from '../live/live-message.js';
import { JOB_CHANNEL, type JobMessage } from './job-message.js';
import type { JobTimings } from './job-timings.js';

export type NewJob = {
  readonly kind: string;
  readonly payload: unknown;
  readonly uniqueKey: string | null;
  readonly maxTries: number;
  readonly runAfter: Date | null;
};

/** The right to write the outcome of one start of a job. */
export type Lease = { readonly id: string; readonly token: string };
export type Claim = Lease & { readonly payload: unknown; readonly tries: number };

type Runner = Pick<EntityManager, 'query'>;

/** Messages leave with the commit of the statement that caused them. */
const DELAY = `greatest(0, ceil(extract(epoch FROM run_after - now()) * 1000))`;
const NOTIFY_READY = `pg_notify('${JOB_CHANNEL}',
  json_build_object('id', id, 'kind', kind, 'tries', tries, 'delay', ${DELAY})::text)`;
const NOTIFY_CANCELLED = `pg_notify('${JOB_CHANNEL}', json_build_object('cancelled', id)::text)`;
const NOTIFY_PAGES = `pg_notify('${LIVE_CHANNEL}', json_build_object('to', 'jobs', 'event',
  json_build_object('type', 'job', 'id', id, 'kind', kind, 'state', state, 'progress', progress))::text)`;

const SWEEP_BATCH = 1_000;
/** Finished rows say what happened lately; the records themselves hold what must stay. */
const KEEP_DONE_DAYS = 30;
/** Clocks of the queue and of the database may differ a little; a message that comes this early is not turned away. */
const EARLY = `interval '1 second'`;

/** Every statement on the ledger that changes a row. Each is conditional, so that it is safe to send twice. */
@Injectable()
export class JobRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns the id, also of the job that already holds the key */
  async insert(manager: Runner, job: NewJob): Promise<string> {
    const rows: { id: string }[] = await manager.query(
      `INSERT INTO job (kind, payload, unique_key, max_tries, run_after)
       VALUES ($1, $2, $3, $4, coalesce($5, now()))
       ON CONFLICT (kind, unique_key) DO NOTHING
       RETURNING id, ${NOTIFY_READY}, ${NOTIFY_PAGES}`,
      [job.kind, JSON.stringify(job.payload), job.uniqueKey, job.maxTries, job.runAfter],
    );
    const inserted = rows[0];
    if (inserted !== undefined) return inserted.id;
    const existing: { id: string }[] = await manager.query('SELECT id FROM job WHERE kind = $1 AND unique_key = $2', [
      job.kind,
      job.uniqueKey,
    ]);
    if (existing[0] === undefined) throw new Error(`The job ${job.kind} with this key was removed at the same moment`);
    return existing[0].id;
  }

  /** Starts a row that is due, or whose holder vanished; nothing when another process did, or the message is out of date. */
  async claim(message: Pick<JobMessage, 'id' | 'tries'>, leaseSeconds: number): Promise<Claim | undefined> {
    const rows = await updated<Claim>(
      this.dataSource,
      `UPDATE job SET state = 'running', tries = tries + 1, lease_token = gen_random_uuid(), handed_over_at = NULL,
         lease_until = now() + make_interval(secs => $3), started_at = now(), progress = 0
       WHERE id = $1 AND tries = $2 AND tries < max_tries
         AND (state = 'pending' AND run_after <= now() + ${EARLY} OR state = 'running' AND lease_until < now())
       RETURNING id, lease_token AS token, payload, tries, ${NOTIFY_PAGES}`,
      [message.id, message.tries, leaseSeconds],
    );
    return rows[0];
  }

  /** @returns false when the lease is no longer ours */
  async renew(lease: Lease, leaseSeconds: number): Promise<boolean> {
    return this.settle(lease, `lease_until = now() + make_interval(secs => $3)`, 'id', [leaseSeconds]);
  }

  /** @param percent 0–100 */
  async progress(lease: Lease, leaseSeconds: number, percent: number): Promise<boolean> {
    const changes = `lease_until = now() + make_interval(secs => $3), progress = $4`;
    return this.settle(lease, changes, NOTIFY_PAGES, [leaseSeconds, percent]);
  }

  async finish(lease: Lease): Promise<boolean> {
    const changes = `state = 'done', progress = 100, last_error = NULL, finished_at = now(), ${FREE}`;
    return this.settle(lease, changes, NOTIFY_PAGES, []);
  }

  /** Another try after the wait, or the end when the tries are used up. */
  async failTry(lease: Lease, error: string, retryInSeconds: number): Promise<boolean> {
    const changes = `last_error = $3, ${FREE},
      state = CASE WHEN tries < max_tries THEN 'pending' ELSE 'failed' END,
      finished_at = CASE WHEN tries < max_tries THEN NULL ELSE now() END,
      run_after = now() + make_interval(secs => $4)`;
    return this.settle(lease, changes, `${NOTIFY_PAGES}, ${READY_IF_PENDING}`, [error, retryInSeconds]);
  }

  /** No further try helps. */
  async refuse(lease: Lease, error: string): Promise<boolean> {
    const changes = `state = 'failed', last_error = $3, finished_at = now(), ${FREE}`;
    return this.settle(lease, changes, NOTIFY_PAGES, [error]);
  }

  /** Failed or cancelled → pending with all its tries. @returns false when it is in another state, or unknown */
  async retry(manager: Runner, id: string): Promise<boolean> {
    const rows = await updated(
      manager,
      `UPDATE job SET state = 'pending', tries = 0, run_after = now(), progress = 0, handed_over_at = NULL,
         last_error = NULL, finished_at = NULL
       WHERE id = $1 AND state IN ('failed', 'cancelled') RETURNING ${NOTIFY_READY}, ${NOTIFY_PAGES}`,
      [id],
    );
    return rows.length > 0;
  }

  /** Pending or running → cancelled. @returns false when it is in another state, or unknown */
  async cancel(manager: Runner, id: string): Promise<boolean> {
    const rows = await updated(
      manager,
      `UPDATE job SET state = 'cancelled', finished_at = now(), ${FREE}
       WHERE id = $1 AND state IN ('pending', 'running') RETURNING ${NOTIFY_CANCELLED}, ${NOTIFY_PAGES}`,
      [id],
    );
    return rows.length > 0;
  }

  /**
   * One process at a time looks for what no message leads to any more: rows whose holder vanished in the last of their tries fail,
   * old finished rows go, and rows that are due before the next sweep come back to be handed over.
   * @returns undefined when another process sweeps now
   */
  async sweep(kinds: readonly string[], { sweepMs, handOverAgainMs }: JobTimings): Promise<JobMessage[] | undefined> {
    return this.dataSource.transaction(async (manager) => {
      if (!(await tryTransactionLock(manager, 'sweep_jobs'))) return undefined;
      await manager.query(
        `UPDATE job SET state = 'failed', finished_at = now(), ${FREE},
           last_error = coalesce(last_error || ' · ', '') || 'The process ended while this job was running'
         WHERE state = 'running' AND lease_until < now() AND tries >= max_tries RETURNING ${NOTIFY_PAGES}`,
      );
      await manager.query(
        `DELETE FROM job WHERE id IN (SELECT id FROM job WHERE state IN ('done', 'cancelled')
           AND finished_at < now() - make_interval(days => $1) LIMIT ${SWEEP_BATCH})`,
        [KEEP_DONE_DAYS],
      );
      return updated<JobMessage>(
        manager,
        `UPDATE job SET handed_over_at = now() WHERE id IN (
           SELECT id FROM job
           WHERE kind = ANY($1) AND (state = 'pending' AND run_after <= now() + make_interval(secs => $3)
               OR state = 'running' AND lease_until < now())
             AND (handed_over_at IS NULL OR handed_over_at < now() - make_interval(secs => $2))
           ORDER BY run_after LIMIT ${SWEEP_BATCH} FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, tries, CASE WHEN state = 'pending' THEN ${DELAY} ELSE 0 END::integer AS delay`,
        [kinds, handOverAgainMs / 1_000, sweepMs / 1_000],
      );
    });
  }

  private async settle(lease: Lease, changes: string, returning: string, values: readonly unknown[]): Promise<boolean> {
    const rows = await updated(
      this.dataSource,
      `UPDATE job SET ${changes} WHERE id = $1 AND lease_token = $2 RETURNING ${returning}`,
      [lease.id, lease.token, ...values],
    );
    return rows.length > 0;
  }
}

const FREE = 'lease_token = NULL, lease_until = NULL';
const READY_IF_PENDING = `CASE WHEN state = 'pending' THEN ${NOTIFY_READY} END`;

/** TypeORM answers an UPDATE with [rows, count]. */
const updated = async <Row>(runner: Runner, sql: string, values: readonly unknown[]): Promise<Row[]> => {
  const [rows] = (await runner.query(sql, [...values])) as [Row[], number];
  return rows;
};
