import { describe, expect, it } from '@jest/globals';
import { loadScratchServerUrl } from '../config/app-config.js';
import { createDataSource } from '../core/database/data-source.js';
import { onServer, withScratchDatabase } from '../core/database/scratch-database.js';
import { explainFailure } from '../core/process/run-process.js';
import { createTestDatabase } from '../../test/database.js';
import { migrateDatabase } from './migrate-database.js';

const migrate = async (url: string): Promise<string[]> => {
  const lines: string[] = [];
  // Tables of entities in work are not the subject here.
  await migrateDatabase({
    url,
    withQueue: true,
    report: (line) => lines.push(line),
    afterMigrations: (dataSource) => dataSource.synchronize(),
  });
  return lines;
};

describe('migrating', () => {
  it('from many processes at once does everything once', async () => {
    await withScratchDatabase(loadScratchServerUrl(), async (url) => {
      await createDataSource(url); // loads all classes: Jest cannot do that four times at once
      const reports = await Promise.all(Array.from({ length: 4 }, () => migrate(url)));
      expect(reports.filter((lines) => lines.includes('migrations: already current')).length).toBeGreaterThanOrEqual(3);
      const seeds = reports.flat().filter((line) => line.startsWith('seed '));
      expect(new Set(seeds).size).toBe(seeds.length);
    });
  });

  it('again changes nothing', async () => {
    const database = await createTestDatabase();
    try {
      const lines = await migrate(database.url);
      expect(lines).toEqual(['migrations: already current', expect.stringMatching(/^queue schema: version \d+$/)]);
    } finally {
      await database.drop();
    }
  });

  it('says plainly that there is no server', async () => {
    const failure = await migrate('postgres://127.0.0.1:1/lms').then(() => undefined, explainFailure);
    expect(failure).toMatchObject({ exitCode: 3, message: 'PostgreSQL cannot be reached at DATABASE_URL.' });
  });

  it('leaves no scratch database behind', async () => {
    const [name] = await withScratchDatabase(loadScratchServerUrl(), (url) =>
      Promise.resolve([new URL(url).pathname.slice(1)]),
    );
    const count = await onServer(loadScratchServerUrl(), async (client) => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      return rowCount;
    });
    expect(count).toBe(0);
  });
});
