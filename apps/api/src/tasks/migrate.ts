import 'reflect-metadata';
import { loadConfig } from '../config/app-config.js';
import { runProcess } from '../core/process/run-process.js';
import { migrateDatabase } from './migrate-database.js';

await runProcess(async () => {
  const { env } = loadConfig();
  await migrateDatabase({
    url: env.DATABASE_URL,
    withQueue: env.REDIS_URL === undefined,
    report: (line) => process.stdout.write(`${line}\n`),
  });
});
