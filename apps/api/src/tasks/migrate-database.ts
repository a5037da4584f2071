import { runMigrations as migrateQueue } from 'bullmq';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { takeSessionLock } from '../core/database/advisory-lock.js';
import { createDataSource } from '../core/database/data-source.js';
import { EXIT_CODE, PlainFailure } from '../core/process/exit-code.js';
import { SYSTEM_SEEDS } from './system-seeds.js';

const OLDEST_POSTGRES = 15;
const CONNECT_MS = 5_000;

export type MigrateOptions = {
  readonly url: string;
  /** BullMQ keeps its queues in this database as well. */
  readonly withQueue: boolean;
  /** One line per thing done. */
  readonly report: (line: string) => void;
  /** Between the migrations and the system rows. */
  readonly afterMigrations?: (dataSource: DataSource) => Promise<void>;
};

const refuseOldServer = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (major >= OLDEST_POSTGRES) return;
  throw new PlainFailure(
    `PostgreSQL ${major} is too old: version ${OLDEST_POSTGRES} or newer is needed.`,
    EXIT_CODE.databaseTooOld,
  );
};

const seed = async (dataSource: DataSource, report: MigrateOptions['report']): Promise<void> => {
  for (const systemSeed of SYSTEM_SEEDS) {
    const outcome = await dataSource.transaction((manager) => systemSeed.run(manager));
    if (outcome !== null) report(`seed ${systemSeed.name}: ${outcome}`);
  }
};

const migrateTables = async ({ url, report, afterMigrations }: MigrateOptions): Promise<void> => {
  const dataSource = await createDataSource(url);
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations({ transaction: 'each' });
    for (const { name } of done) report(`migration ${name}`);
    if (done.length === 0) report('migrations: already current');
    await afterMigrations?.(dataSource);
    await seed(dataSource, report);
  } finally {
    await dataSource.destroy();
  }
};

/**
 * Brings a database up to this release; any number of processes may call it at once, one does the work.
 * @throws PlainFailure when the server is too old
 */
export const migrateDatabase = async (options: MigrateOptions): Promise<void> => {
  const client = new Client({ connectionString: options.url, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined); // the statement that is running reports it
  await client.connect();
  try {
    await refuseOldServer(client);
    await takeSessionLock(client, 'migrate');
    await migrateTables(options);
    if (options.withQueue) options.report(`queue schema: version ${await migrateQueue(client)}`);
  } finally {
    await client.end();
  }
};
