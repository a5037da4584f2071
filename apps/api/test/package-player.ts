import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SCORM_PATHS } from '@integra/shared-types/scorm';
import {
  type CommitBody,
  type Committed,
  type Exchanged,
  type LaunchMade,
  type PackagePlace,
  RUNTIME_PATHS,
} from '@integra/shared-types/scorm-playing';
import { AppConfig } from '../src/config/app-config.js';
import { ContentFiles } from '../src/core/http/content/content-files.js';
import { createContentListener } from '../src/core/http/content/content-listener.js';
import { ContentRuntime } from '../src/core/http/content/content-runtime.js';
import type { TestApp } from './app.js';
import type { TestClient } from './client.js';
import { makeEnrolment } from './factories/course.js';
import { makePerson, type TestPerson } from './factories/person.js';
import { makePackageCourse, PACKAGE_BLOCK, type TestPackage } from './factories/scorm-package.js';

/** The application must be made with it. */
export const CONTENT_ORIGIN = 'http://localhost:3001';

/** What the content origin answered; a test says what it expects of the body. */
export type RuntimeAnswer<Body = Record<string, unknown>> = { readonly status: number; readonly body: Body };

/** A learner at a package in a course. */
export type PackageLearner = { readonly person: TestPerson; readonly client: TestClient; readonly enrolmentId: string };

/** A commit that was saved; a test that expects another answer compares the whole. */
export type SavedCommit = Extract<Committed, { result: 'saved' }>;

/** The same commit as a shell would send that sets these elements of the only activity. */
export const commitOf = (
  sequence: number,
  set: Record<string, string>,
  more: Partial<CommitBody> = {},
): CommitBody => ({
  sequence,
  activity: 'intro',
  visit: 1,
  isNewAttempt: false,
  set,
  calls: [],
  isTerminated: false,
  sequencing: null,
  root: null,
  objectives: {},
  stores: {},
  ...more,
});

/** What the portal's page and the shell do, over HTTP: the portal with a cookie, the content origin without. */
export const createPackagePlayer = async (testApp: TestApp) => {
  const server: Server = createContentListener(
    {
      files: testApp.app.get(ContentFiles, { strict: false }),
      runtime: testApp.app.get(ContentRuntime, { strict: false }),
    },
    testApp.app.get(AppConfig),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const contentUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const learnerAt = async ({ key }: Pick<TestPackage, 'key'>): Promise<PackageLearner> => {
    const person = await makePerson(testApp, { displayName: 'Vega, Mara' });
    const enrolmentId = await makeEnrolment(testApp, {
      personId: person.personId,
      course: await makePackageCourse(testApp, key),
    });
    return { person, client: testApp.client().as(person), enrolmentId };
  };

  const placeOf = async ({ client, enrolmentId }: PackageLearner): Promise<PackagePlace> =>
    (await client.get(`${SCORM_PATHS.place(enrolmentId, PACKAGE_BLOCK)}?language=en`).expect(200)).body;

  const launch = async (
    { client, enrolmentId }: PackageLearner,
    attempt: 'resume' | 'new' | 'move' = 'resume',
  ): Promise<LaunchMade> =>
    (
      await client
        .post(`${SCORM_PATHS.launches(enrolmentId, PACKAGE_BLOCK)}?language=en`)
        .send({ attempt })
        .expect(201)
    ).body;

  const post = async <Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<RuntimeAnswer<Body>> => {
    const sent = typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body);
    const answer = await fetch(contentUrl + path, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', Origin: CONTENT_ORIGIN, 'Sec-Fetch-Site': 'same-origin', ...headers },
      body: sent,
    });
    const text = await answer.text();
    return { status: answer.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as Body };
  };

  const exchange = async ({ playerUrl }: LaunchMade): Promise<Exchanged> =>
    (await post<Exchanged>(RUNTIME_PATHS.exchange, { code: new URL(playerUrl).hash.slice(1) })).body;

  const open = async (learner: PackageLearner, attempt: 'resume' | 'new' | 'move' = 'resume'): Promise<Exchanged> =>
    exchange(await launch(learner, attempt));

  const commit = async ({ token }: Pick<Exchanged, 'token'>, body: CommitBody): Promise<SavedCommit> =>
    (await post<SavedCommit>(RUNTIME_PATHS.commits, { token, ...body })).body;

  return {
    contentUrl,
    learnerAt,
    placeOf,
    launch,
    post,
    exchange,
    open,
    commit,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

export type PackagePlayer = Awaited<ReturnType<typeof createPackagePlayer>>;
