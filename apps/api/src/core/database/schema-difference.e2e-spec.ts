import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { createDataSource } from './data-source.js';
import { findSchemaDifference } from './schema-difference.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url);
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('finds nothing to do in tables that were made from the entities', async () => {
  // A default or index that PostgreSQL spells differently would ask for a migration again and again.
  expect(await findSchemaDifference(dataSource)).toEqual({ up: [], down: [] });
});

it('finds what is missing, and the way back', async () => {
  await dataSource.query('DROP INDEX throttle_bucket_expires_at_ix');
  expect(await findSchemaDifference(dataSource)).toEqual({
    up: ['CREATE INDEX "throttle_bucket_expires_at_ix" ON "throttle_bucket"  ("expires_at") '],
    down: ['DROP INDEX "public"."throttle_bucket_expires_at_ix"'],
  });
});
