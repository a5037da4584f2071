import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export type ThrottleRule = {
  /** Hits before the bucket closes. */
  readonly limit: number;
  /** Counted together when they fall into this, milliseconds. */
  readonly windowMs: number;
  /** Closed for this long at the limit, twice as long after each further hit, milliseconds. */
  readonly delayMs: number;
  readonly maxDelayMs: number;
};

/**
 * Counts a hit unless the bucket is closed, in one statement, so that any number of parallel attempts on any number of processes share
 * one count. Answers no row when it is closed: an open bucket is open whatever the clocks of two requests say about their order.
 */
const HIT = `
  WITH rule AS (
    SELECT $2::timestamptz AS now, $3::int AS max_hits, $4::float8 AS window_ms, $5::float8 AS delay_ms, $6::float8 AS max_delay_ms
  )
  INSERT INTO throttle_bucket AS bucket (key, hits, opens_at, expires_at)
  SELECT $1, 1, now, now + window_ms * interval '1 ms' FROM rule
  ON CONFLICT (key) DO UPDATE SET (hits, opens_at, expires_at) = (
    SELECT count.hits,
           now + closed.ms * interval '1 ms',
           CASE WHEN closed.ms > 0 OR bucket.expires_at <= now THEN now + (closed.ms + window_ms) * interval '1 ms'
                ELSE bucket.expires_at END
    FROM rule,
         LATERAL (SELECT CASE WHEN bucket.expires_at <= now THEN 1 ELSE bucket.hits + 1 END AS hits) AS count,
         LATERAL (SELECT CASE WHEN count.hits < max_hits THEN 0
                              ELSE least(delay_ms * power(2, least(count.hits - max_hits, 30)), max_delay_ms) END AS ms) AS closed
  )
  WHERE bucket.hits < $3::int OR bucket.opens_at <= $2
  RETURNING hits`;

@Injectable()
export class ThrottleRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns false when the bucket is closed; nothing is counted then */
  async hit(key: Buffer, rule: ThrottleRule, now: Date): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(HIT, [
      key,
      now,
      rule.limit,
      rule.windowMs,
      rule.delayMs,
      rule.maxDelayMs,
    ]);
    return rows.length > 0;
  }

  async findOpening(key: Buffer): Promise<Date | null> {
    const rows: { opens_at: Date }[] = await this.dataSource.query(
      'SELECT opens_at FROM throttle_bucket WHERE key = $1',
      [key],
    );
    return rows[0]?.opens_at ?? null;
  }

  async forget(key: Buffer): Promise<void> {
    await this.dataSource.query('DELETE FROM throttle_bucket WHERE key = $1', [key]);
  }

  /** Takes one hit back and opens the bucket. */
  async giveBack(key: Buffer, now: Date): Promise<void> {
    await this.dataSource.query(
      'UPDATE throttle_bucket SET hits = greatest(hits - 1, 0), opens_at = least(opens_at, $2) WHERE key = $1',
      [key, now],
    );
  }

  async deleteEndedBy(manager: EntityManager, moment: Date): Promise<void> {
    await manager.query('DELETE FROM throttle_bucket WHERE expires_at <= $1 AND opens_at <= $1', [moment]);
  }
}
