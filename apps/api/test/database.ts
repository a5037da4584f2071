import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { loadScratchServerUrl } from '../src/config/app-config.js';
import { onServer, withDatabase } from '../src/core/database/scratch-database.js';
import { startTypescript } from './typescript-process.js';

export type TestDatabase = { readonly url: string; drop(): Promise<void> };

const SOURCE_ROOT = join(import.meta.dirname, '..', 'src');
const PREFIX = 'integra_template_';
/** Any number that the product's own locks do not use. */
const TEMPLATE_LOCK = 7_421_900;

/** A template is valid for exactly these sources; a changed entity makes a new one. */
const templateName = (): string => {
  const hash = createHash('sha256');
  for (const file of globSync('{core,features,migrations,tasks}/**/*.{entity,seed}.ts', {
    cwd: SOURCE_ROOT,
  }).toSorted()) {
    hash.update(file).update(readFileSync(join(SOURCE_ROOT, file)));
  }
  for (const file of globSync('{migrations/*,tasks/system-seeds}.ts', { cwd: SOURCE_ROOT }).toSorted()) {
    hash.update(file).update(readFileSync(join(SOURCE_ROOT, file)));
  }
  return PREFIX + hash.digest('hex').slice(0, 16);
};

const exists = async (client: Client, name: string): Promise<boolean> => {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
};

const buildTemplate = async (client: Client, serverUrl: string, name: string): Promise<void> => {
  const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
    `${PREFIX}%`,
  ]);
  for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  const building = `${name}_building`;
  await client.query(`CREATE DATABASE ${building}`);
  const url = withDatabase(serverUrl, building);
  // In a process of its own: loading every feature would declare their jobs in the process of the test.
  const [code] = (await once(startTypescript('build-template.ts', [url]), 'exit')) as [number | null];
  if (code !== 0) throw new Error('The template database could not be built; the reason stands above');
  await client.query(`ALTER DATABASE ${building} RENAME TO ${name}`);
};

/** A database of its own, as a fresh installation has it: migrated, with system rows and nothing else. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const serverUrl = loadScratchServerUrl();
  const name = `integra_test_${randomBytes(8).toString('hex')}`;
  await onServer(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = templateName();
    if (!(await exists(client, template))) await buildTemplate(client, serverUrl, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: withDatabase(serverUrl, name),
    drop: async () => {
      await onServer(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
};
