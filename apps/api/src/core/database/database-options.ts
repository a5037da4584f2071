import type { DataSourceOptions } from 'typeorm';
import { BACKGROUND_STATEMENT_MS, ImpatientClient } from './impatient-client.js';
import { SnakeCaseNaming } from './naming-strategy.js';

/** Statements that run at the same time in one process; with three processes and BullMQ's own this stays below the server's default of 100. */
const POOL_SIZE = 16;
/** Waiting for a free or a new connection, milliseconds. */
const CONNECT_MS = 2_000;

/** How every process talks to PostgreSQL. Entities and migrations are added by the caller. */
export const databaseOptions = (url: string) =>
  ({
    type: 'postgres',
    url,
    namingStrategy: new SnakeCaseNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    migrationsTableName: 'migration',
    logging: false,
    applicationName: 'integra-lms',
    poolSize: POOL_SIZE,
    connectTimeoutMS: CONNECT_MS,
    extra: {
      Client: ImpatientClient,
      keepAlive: true,
      statement_timeout: BACKGROUND_STATEMENT_MS,
      idle_in_transaction_session_timeout: BACKGROUND_STATEMENT_MS,
    },
  }) satisfies DataSourceOptions;
