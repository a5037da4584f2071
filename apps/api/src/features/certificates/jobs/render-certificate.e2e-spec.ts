import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { eventually } from '../../../../test/eventually.js';
import { certificatePath, expectOneWholeFileEach, makeHolder } from '../../../../test/factories/certificate.js';
import { makeCourse, type TestCourse } from '../../../../test/factories/course.js';
import { QuickTimings } from '../../../../test/quick-timings.js';
import { killHard, startTypescript } from '../../../../test/typescript-process.js';
import { UnitOfWork } from '../../../core/database/unit-of-work.js';
import { JobTimings } from '../../../core/jobs/job-timings.js';
import type { CompletedEnrolment } from '../../learning/index.js';
import { CertificateIssuer } from '../certificate-issuer.js';

const SECRET_KEY = 'k3J9vQ2xW7pL5nR8tB4yF6hD1sG0zA+c';
const KILLS = 20;
const QUEUED = 500;

describe('the job that makes certificates', () => {
  let dataDirectory: string;
  /** Issues, and runs no jobs. */
  let testApp: TestApp;
  let dataSource: DataSource;
  let course: TestCourse;

  beforeAll(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'integra-certificates-'));
    testApp = await createTestApp({ env: { LMS_DATA: dataDirectory } });
    dataSource = testApp.app.get(DataSource);
    course = await makeCourse(testApp);
  });
  afterAll(async () => {
    await testApp.close();
    await rm(dataDirectory, { recursive: true, force: true });
  });

  const countJobs = async (where: string, parameters: unknown[] = []): Promise<number> => {
    const rows: { count: string }[] = await dataSource.query(`SELECT count(*) FROM job WHERE ${where}`, parameters);
    return Number(rows[0]?.count);
  };
  const workUntilAllIsDone = async (withinMs: number): Promise<void> => {
    const worker = await createTestApp({
      databaseUrl: testApp.databaseUrl,
      env: { ROLE: 'all', LMS_DATA: dataDirectory },
      overrides: [[JobTimings, new QuickTimings()]],
    });
    await eventually(async () => expect(await countJobs(`state <> 'done'`)).toBe(0), withinMs);
    await worker.close();
  };

  it(`makes one whole file each when workers are killed in the middle of their work, ${KILLS} times`, async () => {
    const drafts = join(dataDirectory, 'files', '.tmp');
    const jobIs = async (id: string, states: readonly string[]): Promise<boolean> =>
      (await countJobs('unique_key = $1 AND state = ANY ($2)', [id, states])) === 1;
    const isDraft = async (): Promise<boolean> => (await readdir(drafts)).length > 0;
    const isPlaced = (id: string): boolean => existsSync(certificatePath(dataDirectory, id));
    const untilMoment = [
      async () => wait(Math.random() * 400), // while the page is set
      async (id: string) => {
        while (!(await isDraft()) && !isPlaced(id)) await wait(1);
      },
      async (id: string) => {
        while (!isPlaced(id)) await wait(1); // before the register knows of it
      },
    ];
    const killed: string[] = [];
    for (let round = 0; killed.length < KILLS && round < 3 * KILLS; round += 1) {
      const { id } = (await makeHolder(testApp, course)).certificate;
      const env = { DATABASE_URL: testApp.databaseUrl, SECRET_KEY, LMS_DATA: dataDirectory, LOG_LEVEL: 'silent' };
      const worker = startTypescript('../src/worker.ts', [], env);
      while (!(await jobIs(id, ['running', 'done']))) await wait(2);
      await untilMoment[round % untilMoment.length]?.(id);
      await killHard(worker);
      if (await jobIs(id, ['running'])) killed.push(id);
      // The next worker shall not take it over yet, or it would be killed again and again until its tries are used up.
      await dataSource.query(`UPDATE job SET lease_until = now() + interval '1 hour' WHERE state = 'running'`);
      for (const draft of await readdir(drafts)) await rm(join(drafts, draft));
    }
    expect(killed).toHaveLength(KILLS);
    await dataSource.query(`UPDATE job SET lease_until = now() WHERE state = 'running'`);
    await workUntilAllIsDone(60_000);
    await expectOneWholeFileEach(testApp, dataDirectory, killed);
    expect(await countJobs(`kind = 'render-certificate' AND tries = 2`)).toBe(KILLS);
  }, 600_000);

  it(`makes ${QUEUED} that were queued at once`, async () => {
    const enrolments: CompletedEnrolment[] = await dataSource.query(
      `WITH people AS (INSERT INTO person (language) SELECT 'en' FROM generate_series(1, $1) RETURNING id),
         accounts AS (INSERT INTO account (person_id, email, state) SELECT id, id || '@example.org', 'active' FROM people)
         INSERT INTO enrolment (person_id, course_id, course_version_id, number, state, audience, first_form, enrolled_at, completed_at)
         SELECT id, $2, $3, 1, 'completed', 'prison', 'A', now(), now() FROM people
         RETURNING id AS "enrolmentId", person_id AS "personId", course_version_id AS "courseVersionId",
           completed_at AS "completedAt"`,
      [QUEUED, course.id, course.versionId],
    );
    const issuer = testApp.app.get(CertificateIssuer, { strict: false });
    const name = { legalName: 'Maria Nováková', language: 'en' } as const;
    await testApp.app.get(UnitOfWork).run(async (transaction) => {
      for (const completed of enrolments) await issuer.issue(transaction, completed, name);
    });
    await workUntilAllIsDone(240_000);
    const certificates: { id: string }[] = await dataSource.query(
      'SELECT id FROM certificate WHERE enrolment_id = ANY ($1)',
      [enrolments.map(({ enrolmentId }) => enrolmentId)],
    );
    expect(certificates).toHaveLength(QUEUED);
    await expectOneWholeFileEach(
      testApp,
      dataDirectory,
      certificates.map(({ id }) => id),
    );
  }, 300_000);
});
