import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CERTIFICATE_PATHS } from '@integra/shared-types/certificates';
import type { CourseView } from '@integra/shared-types/learning';
import type { Attempt } from '@integra/shared-types/quizzes';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../test/app.js';
import { createClient, type TestClient } from '../test/client.js';
import { openEventStream } from '../test/event-stream.js';
import { eventually } from '../test/eventually.js';
import { makeCourse, makeEnrolment, ONLY_LESSON } from '../test/factories/course.js';
import { importIntegra, INTEGRA } from '../test/factories/integra.js';
import { makePerson, type TestPerson } from '../test/factories/person.js';
import { openEverything } from '../test/factories/quiz-rules.js';
import { createQuizTaker } from '../test/quiz-taker.js';
import { startRedis, type TestRedis } from '../test/redis.js';
import { startTypescript } from '../test/typescript-process.js';

const SECRET_KEY = 'k3J9vQ2xW7pL5nR8tB4yF6hD1sG0zA+c';
const PUBLIC_URL = 'http://localhost:3000';
const CHECK = 'm1-check';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

/** Two servers and a worker, each a process of its own, on one PostgreSQL and one Redis. */
describe('replicas', () => {
  let owner: TestApp;
  let redis: TestRedis;
  let files: string;
  const children: ChildProcess[] = [];
  const urls: string[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    files = await mkdtemp(join(tmpdir(), 'integra-replicas-'));
    owner = await createTestApp({ env: { REDIS_URL: redis.url, LMS_DATA: files } });
    const env = {
      DATABASE_URL: owner.databaseUrl,
      REDIS_URL: redis.url,
      LMS_DATA: files,
      SECRET_KEY,
      PUBLIC_URL,
      LOG_LEVEL: 'error',
    };
    for (let replica = 0; replica < 2; replica += 1) {
      const port = await freePort();
      children.push(startTypescript('../src/main.ts', [], { ...env, ROLE: 'http', PORT: String(port) }));
      urls.push(`http://127.0.0.1:${port}`);
    }
    children.push(startTypescript('../src/worker.ts', [], env));
    for (const url of urls) {
      await eventually(async () => {
        if (!(await fetch(`${url}/health/ready`)).ok) throw new Error('Not ready yet');
      }, 60_000);
    }
  }, 90_000);

  afterAll(async () => {
    const ended = children.map((child) => once(child, 'exit'));
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(ended);
    await owner.close();
    await redis.stop();
    await rm(files, { recursive: true, force: true });
  }, 60_000);

  const on = (replica: 0 | 1, person: TestPerson): TestClient =>
    createClient(urls[replica] ?? '', PUBLIC_URL).as(person);

  it('carry one journey between them: read here, complete there, made by the worker, told and downloaded here', async () => {
    const course = await makeCourse(owner);
    const person = await makePerson(owner, { displayName: 'Robin' });
    const id = await makeEnrolment(owner, { personId: person.personId, course });
    const [here, there] = [on(0, person), on(1, person)];
    const stream = await openEventStream(`${urls[0]}/api/live?topics=person`, person.sessionToken);

    await here.put(CERTIFICATE_PATHS.ofEnrolment(id)).send({ legalName: 'Ελένη Παπαδάκη', language: 'en' }).expect(200);
    const before: CourseView = (await there.get(`/api/enrolments/${id}/course`).expect(200)).body;
    expect(before.progress.percent).toBe(0);
    await there.post(`/api/enrolments/${id}/lessons/${ONLY_LESSON}/done`).expect(201);
    expect((await here.get('/api/my-learning').expect(200)).body.items[0].percent).toBe(100);

    await eventually(async () => {
      const { body } = await here.get(CERTIFICATE_PATHS.ofEnrolment(id)).expect(200);
      expect(body.state).toBe('ready');
    }, 30_000);
    await eventually(async () => expect(JSON.stringify(stream.events)).toContain('certificate'), 10_000);
    const { items } = (await there.get(CERTIFICATE_PATHS.mine).expect(200)).body;
    const file = await here.get(CERTIFICATE_PATHS.file(items[0].id)).expect(200).expect('Content-Type', /pdf/);
    expect(file.body.subarray(0, 5).toString()).toBe('%PDF-');
    stream.close();
  }, 60_000);

  it('carry one attempt between them: started here, answered there, submitted here', async () => {
    await importIntegra(owner);
    await openEverything(owner);
    const taker = createQuizTaker(owner);
    const person = await makePerson(owner);
    const [here, there] = [on(0, person), on(1, person)];
    const { body } = await here.post('/api/enrolments').send({ courseKey: INTEGRA, audience: 'prison' }).expect(201);

    const attempt = await taker.start({ person, client: here, id: body.id }, CHECK);
    const reopened = await taker.start({ person, client: there, id: body.id }, CHECK);
    expect(reopened.id).toBe(attempt.id);
    await taker.answerAll(there, attempt);
    const seen = (await here.get(`/api/attempts/${attempt.id}`).expect(200)).body as Attempt;
    expect(seen.questions.map(({ answer }) => answer)).toEqual(await taker.keysOf(attempt));
    expect(await taker.submit(here, attempt)).toMatchObject({ percent: 100, isPassed: true });
    const late = await taker.save(there, attempt, 0, null, 9).expect(409);
    expect(late.body.code).toBe('attempt_submitted');
  }, 60_000);

  it('end a session on every replica at once, and share one limiter', async () => {
    const person = await makePerson(owner);
    await on(0, person).get('/api/me/profile').expect(200);
    await on(1, person).delete('/api/session').expect(204);
    await on(0, person).get('/api/me/profile').expect(401);

    const guess = (replica: 0 | 1) =>
      createClient(urls[replica] ?? '', PUBLIC_URL)
        .post('/api/session')
        .send({ email: person.email, password: 'not the password' });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) statuses.push((await guess(attempt % 2 === 0 ? 0 : 1)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });
});
