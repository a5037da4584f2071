import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type CommitBody, type Exchanged, RUNTIME_PATHS } from '@integra/shared-types/scorm-playing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/database.js';
import { makePackage, type TestPackage } from '../../../../test/factories/scorm-package.js';
import { commitOf, CONTENT_ORIGIN, createPackagePlayer, type PackagePlayer } from '../../../../test/package-player.js';
import { createTcpProxy } from '../../../../test/tcp-proxy.js';
import { killHard, startTypescript } from '../../../../test/typescript-process.js';

const KILLS = 20;
const WINDOWS = 50;
const COMMITS = 200;
const SECRET_KEY = 'k3J9vQ2xW7pL5nR8tB4yF6hD1sG0zA+c';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

describe('packages on bad days', () => {
  let database: TestDatabase;
  let testApp: TestApp;
  let player: PackagePlayer;
  let shift: TestPackage;

  beforeAll(async () => {
    database = await createTestDatabase();
    testApp = await createTestApp({ databaseUrl: database.url, env: { CONTENT_ORIGIN } });
    player = await createPackagePlayer(testApp);
    shift = await makePackage(testApp);
  });
  afterAll(async () => {
    player.close();
    await testApp.close();
    await database.drop();
  });

  it(`loses and doubles nothing while the server is killed ${KILLS} times`, async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'integra-killed-'));
    const [port, contentPort] = [await freePort(), await freePort()];
    const env = {
      DATABASE_URL: database.url,
      SECRET_KEY,
      LMS_DATA: dataDirectory,
      LOG_LEVEL: 'silent',
      ROLE: 'http',
      PORT: `${port}`,
      CONTENT_PORT: `${contentPort}`,
      CONTENT_ORIGIN,
    };
    const run = { isOver: false, kills: 0, acknowledged: 0, server: undefined as ChildProcess | undefined };

    const start = () => startTypescript('../src/main.ts', [], env);
    /** A window that sends each commit until it is acknowledged, as the shell does. */
    const send = async (opened: Exchanged, body: CommitBody): Promise<void> => {
      for (;;) {
        try {
          const answer = await fetch(`http://127.0.0.1:${contentPort}${RUNTIME_PATHS.commits}`, {
            method: 'POST',
            headers: { 'Content-Type': 'text/plain', Origin: CONTENT_ORIGIN },
            body: JSON.stringify({ token: opened.token, ...body }),
            signal: AbortSignal.timeout(10_000),
          });
          const { result } = (await answer.json()) as { result?: string };
          if (result !== 'saved') throw new Error(`answered ${answer.status} ${result}`);
          run.acknowledged += 1;
          return;
        } catch (error) {
          if (error instanceof Error && error.message.startsWith('answered 4')) throw error;
          await wait(50);
        }
      }
    };
    const play = async (opened: Exchanged): Promise<void> => {
      for (let sequence = 1; sequence <= COMMITS; sequence += 1) {
        await send(opened, commitOf(sequence, { 'cmi.core.lesson_location': `${sequence}` }));
      }
    };
    const killAgainAndAgain = async (): Promise<void> => {
      const share = (WINDOWS * COMMITS) / (KILLS + 1);
      for (run.server = start(); run.kills < KILLS && !run.isOver; run.server = start()) {
        const due = Math.ceil(share * (run.kills + 1));
        while (!run.isOver && run.acknowledged < due) await wait(10);
        await killHard(run.server);
        run.kills += 1;
      }
    };

    const windows: Exchanged[] = [];
    for (let index = 0; index < WINDOWS; index += 1) windows.push(await player.open(await player.learnerAt(shift)));
    const killing = killAgainAndAgain();
    await Promise.all(windows.map(play));
    run.isOver = true;
    await killing;
    if (run.server?.exitCode === null) await killHard(run.server);
    await rm(dataDirectory, { recursive: true, force: true });

    expect(run).toMatchObject({ kills: KILLS, acknowledged: WINDOWS * COMMITS });
    const ids = windows.map(({ launchId }) => launchId);
    const journal = await testApp.app.get(DataSource).query(
      `SELECT count(*)::int AS commits, count(DISTINCT (launch_id, sequence))::int AS different, max(sequence) AS last
       FROM scorm_commit WHERE launch_id = ANY ($1)`,
      [ids],
    );
    expect(journal).toEqual([{ commits: WINDOWS * COMMITS, different: WINDOWS * COMMITS, last: COMMITS }]);
    const states: { values: string }[] = await testApp.app
      .get(DataSource)
      .query('SELECT values FROM scorm_activity_state WHERE launch_id = ANY ($1)', [ids]);
    expect(states.map(({ values }) => JSON.parse(values)['cmi.core.lesson_location'])).toEqual(
      Array(WINDOWS).fill(`${COMMITS}`),
    );
  }, 600_000);

  it('says that it is not available while the database is away, and goes on after it', async () => {
    const address = new URL(database.url);
    const proxy = await createTcpProxy(address.hostname, Number(address.port || '5432'));
    address.hostname = '127.0.0.1';
    address.port = String(proxy.port);
    const behind = await createTestApp({ databaseUrl: address.href, env: { CONTENT_ORIGIN } });
    const atProxy = await createPackagePlayer(behind);
    const opened = await player.open(await player.learnerAt(shift));
    const body = { token: opened.token, ...commitOf(1, { 'cmi.core.lesson_location': '1' }) };
    expect((await atProxy.post(RUNTIME_PATHS.commits, body)).body).toMatchObject({ result: 'saved' });
    await proxy.stop();
    const next = { token: opened.token, ...commitOf(2, { 'cmi.core.lesson_location': '2' }) };
    expect(await atProxy.post(RUNTIME_PATHS.commits, next)).toMatchObject({
      status: 503,
      body: { code: 'service_unavailable' },
    });
    await proxy.restore();
    let answer = await atProxy.post(RUNTIME_PATHS.commits, next);
    for (let tries = 0; answer.status === 503 && tries < 20; tries += 1) {
      await wait(250);
      answer = await atProxy.post(RUNTIME_PATHS.commits, next);
    }
    expect(answer.body).toMatchObject({ result: 'saved', sequence: 2 });
    atProxy.close();
    await behind.close();
    await proxy.close();
  }, 60_000);

  it('takes what waited in the browser when the login ended in the middle, after the next login', async () => {
    const learner = await player.learnerAt(shift);
    const lost = await player.open(learner);
    await player.commit(lost, commitOf(1, { 'cmi.core.lesson_location': '1' }));
    const dataSource = testApp.app.get(DataSource);
    await dataSource.query('UPDATE scorm_launch SET session_id = NULL WHERE id = $1', [lost.launchId]);
    const waiting = commitOf(2, { 'cmi.core.lesson_location': '2', 'cmi.core.score.raw': '88' });
    expect(await player.commit(lost, waiting)).toMatchObject({ result: 'ended' });
    const next = await player.open(learner);
    const recovered = await player.post<Exchanged>(RUNTIME_PATHS.recover, {
      token: next.token,
      launchId: lost.launchId,
      commits: [waiting],
    });
    expect(recovered.body.states['intro']?.values).toMatchObject({ 'cmi.core.lesson_location': '2' });
    expect(await player.placeOf(learner)).toMatchObject({ isDone: true, attempts: [{ percent: 88 }] });
  });
});
