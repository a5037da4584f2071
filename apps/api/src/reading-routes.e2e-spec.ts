import { randomUUID } from 'node:crypto';
import type { LearningCard } from '@integra/shared-types/learning';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../test/app.js';
import type { TestClient } from '../test/client.js';
import { makeHolder } from '../test/factories/certificate.js';
import { makeCourse } from '../test/factories/course.js';
import { importIntegra, INTEGRA } from '../test/factories/integra.js';
import { makePerson } from '../test/factories/person.js';
import { openEverything } from '../test/factories/quiz-rules.js';
import { FakeClock } from '../test/fake-clock.js';
import { makePackage, makePackageCourse, PACKAGE_BLOCK } from '../test/factories/scorm-package.js';
import { invite, tokenOf } from '../test/people.js';
import { CONTENT_ORIGIN } from '../test/package-player.js';
import { createQuizTaker } from '../test/quiz-taker.js';
import { allRoutes, isGet, type Route } from '../test/routes.js';
import { RenderCertificateHandler } from './features/certificates/jobs/render-certificate.handler.js';

/** Never ends by itself, and reads the session only. */
const STREAM = '/api/live';

/** What reading may write (docs/adr/0011): the log of reads, and the counts of what could be guessed. */
const READS_LOGGED = [
  '/api/managed-enrolments',
  '/api/certificates',
  '/api/certificates/:id/file',
  '/api/operations/mails/:id',
  '/api/scorm/records',
  '/api/scorm/records/:id',
  '/api/scorm/records/:id/journal',
  '/api/scorm/records/:id/journal-text',
];
const GUESSES_COUNTED = ['/api/verify/:code', '/api/invitations/current', '/api/set-up'];
const mayWrite = ({ path }: Route): readonly string[] => [
  ...(READS_LOGGED.includes(path) ? ['audit_entry'] : []),
  ...(GUESSES_COUNTED.includes(path) ? ['throttle_bucket'] : []),
];

describe('a GET with nothing due', () => {
  let testApp: TestApp;
  let learner: TestClient;
  let administrator: TestClient;
  /** An address for each route that has parameters or needs a query. */
  let addresses: Readonly<Record<string, string>>;

  const query = <Row>(sql: string): Promise<Row[]> => testApp.app.get(DataSource).query(sql);
  const first = async (column: string, table: string): Promise<string> => {
    const [row] = await query<{ value: string }>(`SELECT ${column} AS value FROM ${table} LIMIT 1`);
    if (row === undefined) throw new Error(`Nothing in ${table}`);
    return row.value;
  };

  /** Everything there is to read: a course in the middle, one that is completed, its certificate, somebody invited, an organisation. */
  beforeAll(async () => {
    testApp = await createTestApp({ clock: new FakeClock(), env: { CONTENT_ORIGIN } });
    const manager = await makePerson(testApp, { roles: ['administrator'] });
    administrator = testApp.client().as(manager);
    const { person, browser, certificate } = await makeHolder(testApp, await makeCourse(testApp));
    learner = browser;
    const render = testApp.app.get(RenderCertificateHandler, { strict: false });
    const run = {
      jobId: randomUUID(),
      tries: 1,
      signal: new AbortController().signal,
      progress: async () => undefined,
    };
    await render.handle({ certificateId: certificate.id }, run);
    await importIntegra(testApp);
    await openEverything(testApp);
    const { body } = await learner.post('/api/enrolments').send({ courseKey: INTEGRA, audience: 'prison' }).expect(201);
    const taker = createQuizTaker(testApp);
    const taken = { person, client: learner, id: body.id as string };
    const submitted = await taker.start(taken, 'pre-test');
    await taker.submit(learner, submitted);
    const open = await taker.start(taken, 'm1-check');
    const invited = await invite(administrator, 'somebody@example.org');
    const service = { name: 'A service', kind: 'prison_service', country: 'PT' };
    await administrator.post('/api/organisations').send(service).expect(201);
    const zip = Buffer.from('no archive');
    await administrator.post('/api/scorm/packages?language=en').attach('file', zip, 'golf.zip').expect(201);
    const placed = await makePackageCourse(testApp, (await makePackage(testApp)).key);
    const packageEnrolment = { courseKey: placed.key, audience: 'prison' };
    const atPackage = (await learner.post('/api/enrolments').send(packageEnrolment).expect(201)).body.id;
    const start = `/api/enrolments/${atPackage}/packages/${PACKAGE_BLOCK}/launches?language=en`;
    await learner.post(start).send({ attempt: 'resume' }).expect(201);
    const cards: LearningCard[] = (await learner.get('/api/my-learning').expect(200)).body.items;
    const lessonKey = cards.find(({ enrolment }) => enrolment.id === taken.id)?.resume?.lessonKey ?? '';
    addresses = {
      '/api/enrolments/:id/certificate': `/api/enrolments/${taken.id}/certificate`,
      '/api/my-certificates/:id/file': `/api/my-certificates/${certificate.id}/file`,
      '/api/certificates/:id/file': `/api/certificates/${certificate.id}/file`,
      '/api/verify/:code': `/api/verify/${certificate.code}`,
      '/api/enrolments/:id/quizzes/:quizKey': `/api/enrolments/${taken.id}/quizzes/pre-test`,
      '/api/attempts/:attemptId': `/api/attempts/${open.id}`,
      '/api/attempts/:attemptId/result': `/api/attempts/${submitted.id}/result`,
      '/api/enrolments/:id/course': `/api/enrolments/${taken.id}/course`,
      '/api/enrolments/:id/lessons/:lessonKey': `/api/enrolments/${taken.id}/lessons/${lessonKey}`,
      '/api/enrolments/:id/scenarios/:blockKey/runs': `/api/enrolments/${taken.id}/scenarios/${await scenarioKey()}/runs`,
      '/api/enrolments/:id/packages/:blockKey': `/api/enrolments/${atPackage}/packages/${PACKAGE_BLOCK}?language=en`,
      '/api/catalogue/:key': `/api/catalogue/${INTEGRA}`,
      '/api/media/:sha256': `/api/media/${await first('sha256', 'media_file')}`,
      '/api/blueprints/:key': `/api/blueprints/${await first('key', `framework_version WHERE key <> 'test-framework'`)}`,
      '/api/operations/mails/:id': `/api/operations/mails/${await first('id', 'outbox_mail')}`,
      '/api/organisations/:id': `/api/organisations/${await first('id', 'organisation')}`,
      '/api/scorm/records/:id': `/api/scorm/records/${await first('id', 'scorm_attempt')}`,
      '/api/scorm/records/:id/journal': `/api/scorm/records/${await first('id', 'scorm_attempt')}/journal`,
      '/api/scorm/records/:id/journal-text': `/api/scorm/records/${await first('id', 'scorm_attempt')}/journal-text`,
      '/api/scorm/statistics/:packageKey': `/api/scorm/statistics/${await first('key', 'scorm_package')}`,
      '/api/scorm/packages/:id': `/api/scorm/packages/${await first('id', 'scorm_package')}`,
      '/api/people/:id': `/api/people/${person.accountId}`,
      '/api/people/:id/time-allowance': `/api/people/${person.accountId}/time-allowance`,
      '/api/invitations/current': `/api/invitations/current?token=${tokenOf(invited.link)}`,
      '/api/set-up': `/api/set-up?token=${tokenOf(invited.link)}`,
      '/api/policies/privacy': '/api/policies/privacy?language=en',
    };
  }, 120_000);
  afterAll(() => testApp.close());

  const scenarioKey = (): Promise<string> =>
    first(
      `jsonb_path_query_first(structure, '$.modules[*].lessons[*].blocks[*] ? (@.scenario != null).key') #>> '{}'`,
      `course_version WHERE structure @? '$.modules[*].lessons[*].blocks[*] ? (@.scenario != null)'`,
    );

  /** Which version of which row stands where in each table: any write shows, however small. */
  const state = async (): Promise<Record<string, string>> => {
    const tables = await query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
    const versions = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, string_agg(ctid || ' ' || xmin, ',' ORDER BY ctid) AS rows FROM "${name}"`,
    );
    const rows = await query<{ name: string; rows: string }>(versions.join(' UNION ALL '));
    return Object.fromEntries(rows.map(({ name, rows: versionsOf }) => [name, versionsOf]));
  };

  it('changes nothing, whatever the route', async () => {
    const routes = allRoutes(testApp).filter((route) => isGet(route) && route.path !== STREAM);
    expect(routes.length).toBeGreaterThan(35);
    for (const route of routes) {
      const before = await state();
      const client = route.access?.kind === 'permission' ? administrator : learner;
      const { status } = await client.get(addresses[route.path] ?? route.path);
      const after = await state();
      const written = Object.keys(after).filter((table) => after[table] !== before[table]);
      const expected = { path: route.path, status: route.path === '/api/set-up' ? 404 : 200, written: mayWrite(route) };
      expect({ path: route.path, status, written }).toEqual(expected);
    }
  });
});
