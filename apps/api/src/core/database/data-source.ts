import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DataSource } from 'typeorm';
import { databaseOptions } from './database-options.js';

const SOURCE_ROOT = join(import.meta.dirname, '..', '..');
/** Compiled code in production, TypeScript under Jest. */
const EXTENSION = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';

const ENTITY_FILES = `{core,features}/**/*.entity.${EXTENSION}`;
export const MIGRATION_FILES = `migrations/*.${EXTENSION}`;

/** Files below the source (or dist) folder that match, as absolute paths in a stable order. */
export const findSources = (pattern: string): string[] =>
  globSync(pattern, { cwd: SOURCE_ROOT })
    .map((file) => join(SOURCE_ROOT, file))
    .toSorted();

/**
 * TypeORM's own loader hides its import from bundlers and test runners; this one does not. One by one, because Jest cannot link two
 * module graphs at once.
 */
const loadClasses = async (pattern: string): Promise<Function[]> => {
  const classes: unknown[] = [];
  for (const file of findSources(pattern)) {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    classes.push(...Object.values(module));
  }
  return classes.filter((value) => typeof value === 'function');
};

/**
 * A data source outside Nest, for tasks: it knows every entity and every migration and, unlike a process that serves people, waits as
 * long as a statement takes. Not initialised; the caller destroys it.
 */
export const createDataSource = async (url: string): Promise<DataSource> => {
  const entities = await loadClasses(ENTITY_FILES);
  const migrations = await loadClasses(MIGRATION_FILES);
  return new DataSource({ ...databaseOptions(url), entities, migrations, poolSize: 2, extra: {} });
};
