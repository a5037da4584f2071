import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';

const LIMIT_MS = 180_000;

/** Copies one certificate for that many people and queues the rendering of all at once. @returns milliseconds until the last file is there */
export const renderMany = async (client: Client, count: number): Promise<number> => {
  const start = performance.now();
  await client.query(
    `WITH model AS (SELECT * FROM certificate LIMIT 1),
     people AS (SELECT id AS person, row_number() OVER () AS n FROM person WHERE display_name LIKE 'Person %' LIMIT $1),
     made AS (
       INSERT INTO certificate (serial, code, person_id, subject_kind, subject_id, kind, facts, name_hmac, issued_at, completed_on)
       SELECT 'BENCH-' || n, left(upper(replace(replace(md5(n::text || random()), 'i', '0'), 'l', '1')), 26), person, subject_kind, gen_random_uuid(), kind, facts, name_hmac, now(), completed_on
       FROM model, people RETURNING id
     )
     INSERT INTO job (kind, payload, max_tries, state)
     SELECT kind, jsonb_build_object('certificateId', made.id), max_tries, 'pending'
     FROM made, (SELECT kind, max_tries FROM job WHERE kind = 'render-certificate' LIMIT 1) job`,
    [count],
  );
  while (performance.now() - start < LIMIT_MS) {
    const { rows } = await client.query<{ left: number }>(
      'SELECT count(*)::int AS left FROM certificate WHERE file_ready_at IS NULL',
    );
    if (rows[0]?.left === 0) return performance.now() - start;
    await sleep(200);
  }
  throw new Error('Not all certificates were made');
};
