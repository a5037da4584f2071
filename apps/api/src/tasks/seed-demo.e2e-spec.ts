import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES } from '@integra/shared-types/permissions';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app.js';
import { eventually } from '../../test/eventually.js';
import { importIntegra } from '../../test/factories/integra.js';
import { killHard, startTypescript } from '../../test/typescript-process.js';

const SECRET_KEY = 'pQ7vT2mX9kL4sW8zB1nC6hJ3fR5yD0gA';
const TABLES = ['person', 'account', 'organisation', 'role_assignment', 'enrolment', 'quiz_attempt', 'scenario_run'];

type Login = { role: string; email: string; password: string };

describe('the demo', () => {
  let testApp: TestApp;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    testApp = await createTestApp({ env: { SECRET_KEY, ADMIN_SECOND_FACTOR: 'optional' } });
    await importIntegra(testApp);
    folder = await mkdtemp(join(tmpdir(), 'integra-demo-'));
    file = join(folder, 'demo-accounts.json');
    await writeFile(file, 'left by somebody', { mode: 0o644 });
    await seed();
  }, 120_000);
  afterAll(async () => {
    await testApp.close();
    await rm(folder, { recursive: true, force: true });
  });

  const seed = async (exitCode = 0): Promise<void> => {
    const env = { DATABASE_URL: testApp.databaseUrl, SECRET_KEY, LMS_DATA: folder };
    const [code] = await once(startTypescript('../src/tasks/seed-demo.ts', ['--out', file], env), 'exit');
    expect(code).toBe(exitCode);
  };
  const logins = async (): Promise<Login[]> => JSON.parse(await readFile(file, 'utf8'));
  const counts = async (): Promise<Record<string, number>> => {
    const columns = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
    const [row] = await testApp.app.get(DataSource).query(`SELECT ${columns.join(', ')}`);
    return row;
  };

  it('writes one login per role into a file that only its owner reads', async () => {
    expect((await logins()).map(({ role }) => role).toSorted()).toEqual([...ROLES].toSorted());
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('lets each of them in, with the role that the file says', async () => {
    for (const { role, email, password } of await logins()) {
      const browser = testApp.client();
      await browser.post('/api/session').send({ email, password }).expect(204);
      const { body } = await browser.get('/api/session').expect(200);
      expect(body.session).toMatchObject({ state: 'full', email });
      expect(body.session.roles.map((given: { role: string }) => given.role)).toEqual(role === 'learner' ? [] : [role]);
    }
  }, 60_000);

  it('has a learner on the way and a trainer who has completed', async () => {
    const rows = await testApp.app
      .get(DataSource)
      .query(`SELECT email, enrolment.state FROM enrolment JOIN account USING (person_id) ORDER BY email`);
    expect(rows).toEqual([
      { email: 'learner@demo.example.org', state: 'active' },
      { email: 'trainer@demo.example.org', state: 'completed' },
    ]);
  });

  it('makes nobody twice and writes the same logins again', async () => {
    const [before, known] = [await counts(), await logins()];
    await rm(file);
    await seed();
    expect(await counts()).toEqual(before);
    expect(await logins()).toEqual(known);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  }, 120_000);

  it('writes no logins for people who are not there', async () => {
    await rm(file, { force: true });
    await testApp.app.get(DataSource).query(`UPDATE account SET email = 'real-' || email`);
    await seed(1);
    await expect(stat(file)).rejects.toThrow('ENOENT');
  }, 120_000);
});

describe('a demo whose making is ended in the middle', () => {
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await createTestApp({ env: { SECRET_KEY } });
    await importIntegra(testApp);
  });
  afterAll(() => testApp.close());

  const start = () =>
    startTypescript('../src/tasks/seed-demo.ts', [], {
      DATABASE_URL: testApp.databaseUrl,
      SECRET_KEY,
      LMS_DATA: tmpdir(),
    });
  const count = async (rows: string): Promise<number> => {
    const [row] = await testApp.app.get(DataSource).query(`SELECT count(*)::int AS count FROM ${rows}`);
    return row.count;
  };
  const killAfter = async (rows: string, wanted: number): Promise<void> => {
    const child = start();
    await eventually(async () => expect(await count(rows)).toBeGreaterThanOrEqual(wanted), 60_000);
    await killHard(child);
  };

  it('is finished by the next run, from wherever it stood', async () => {
    await killAfter('account', 1);
    await killAfter('organisation', 3);
    await killAfter('account', 6);
    await killAfter('enrolment', 1);
    await killAfter(`quiz_attempt WHERE state = 'submitted'`, 1);
    await killAfter('scenario_run', 1);
    await killAfter('enrolment', 2);
    await killAfter(`quiz_attempt WHERE state = 'submitted'`, 3);
    const [exitCode] = await once(start(), 'exit');
    expect(exitCode).toBe(0);
    const roles = ROLES.length;
    expect([await count('account'), await count('person'), await count('organisation')]).toEqual([roles, roles, 6]);
    expect(await count(`account WHERE state = 'active'`)).toBe(roles);
    expect(await count('person WHERE job_role IS NOT NULL AND organisation_id IS NOT NULL')).toBe(roles);
    expect(await count('role_assignment')).toBe(roles - 1);
    expect(await count(`enrolment WHERE state = 'active'`)).toBe(1);
    expect(await count(`enrolment WHERE state = 'completed'`)).toBe(1);
  }, 300_000);
});
