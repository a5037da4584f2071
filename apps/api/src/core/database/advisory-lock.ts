import type { Client } from 'pg';
import type { EntityManager } from 'typeorm';

/** One number per thing that only one process may do at a time; the names are the registry. */
const LOCKS = {
  migrate: 1,
  sweep_jobs: 2,
  delete_old_rows: 3,
  administrators: 4,
  import_course: 5,
  add_package: 6,
} as const;
export type LockName = keyof typeof LOCKS;

/** First key of our two-key advisory locks, so that they never meet those of another program in the same database. */
const NAMESPACE = 0x494e54;

/** Waits for the lock and holds it until the connection ends. */
export const takeSessionLock = async (client: Client, name: LockName): Promise<void> => {
  await client.query('SELECT pg_advisory_lock($1, $2)', [NAMESPACE, LOCKS[name]]);
};

/** Waits for the lock and holds it until the transaction ends. */
export const takeTransactionLock = async (manager: EntityManager, name: LockName): Promise<void> => {
  await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [NAMESPACE, LOCKS[name]]);
};

/** Takes the lock until the transaction ends; false when another process holds it. */
export const tryTransactionLock = async (manager: EntityManager, name: LockName): Promise<boolean> => {
  const rows: { taken: boolean }[] = await manager.query('SELECT pg_try_advisory_xact_lock($1, $2) AS taken', [
    NAMESPACE,
    LOCKS[name],
  ]);
  return rows[0]?.taken === true;
};
