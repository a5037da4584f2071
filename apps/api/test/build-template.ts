import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { migrateDatabase } from '../src/tasks/migrate-database.js';

/** Tables of an entity that is still being worked on and has no migration yet; `migration:check` sees to it that none is released so. */
const addUnmigratedTables = (dataSource: DataSource): Promise<void> => dataSource.synchronize();

const [url] = process.argv.slice(2);
if (url === undefined) throw new TypeError('The address of an empty database is missing');
await migrateDatabase({ url, withQueue: true, report: () => undefined, afterMigrations: addUnmigratedTables });
