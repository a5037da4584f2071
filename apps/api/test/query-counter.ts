import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type Logger } from 'typeorm';
import { isInRequest } from '../src/core/http/request-context.js';
import type { TestApp } from './app.js';

const counting = new AsyncLocalStorage<true>();

/** Writes down what is sent for requests and for the counted function, not what timers do meanwhile. */
const recorder = (statements: string[]): Logger => ({
  logQuery: (query) => {
    if (isInRequest() || counting.getStore()) statements.push(query);
  },
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
});

/** The SQL statements that were sent while `work` ran, transaction control included. */
export const recordQueries = async ({ app }: TestApp, work: () => Promise<unknown>): Promise<string[]> => {
  const dataSource = app.get(DataSource);
  const { logger } = dataSource;
  const statements: string[] = [];
  dataSource.logger = recorder(statements);
  try {
    await counting.run(true, work);
  } finally {
    dataSource.logger = logger;
  }
  return statements;
};

/** How many SQL statements were sent while `work` ran. */
export const countQueries = async (testApp: TestApp, work: () => Promise<unknown>): Promise<number> =>
  (await recordQueries(testApp, work)).length;
