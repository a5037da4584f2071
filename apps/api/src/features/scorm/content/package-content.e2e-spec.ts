import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { recordQueries } from '../../../../test/query-counter.js';
import { AppConfig } from '../../../config/app-config.js';
import { ContentFiles } from '../../../core/http/content/content-files.js';
import { ContentRuntime } from '../../../core/http/content/content-runtime.js';
import { createContentListener } from '../../../core/http/content/content-listener.js';
import { Storage } from '../../../core/storage/storage.js';

const ADDRESS = randomBytes(16).toString('base64url');
const UNFINISHED = randomBytes(16).toString('base64url');
const PAGE = '<meta charset="iso-8859-1"><script>parent.API.LMSInitialize("")</script>'.repeat(40);
const FILM = randomBytes(100_000);

type Answer = Pick<IncomingMessage, 'statusCode' | 'headers'> & { readonly body: Buffer };

describe('the content origin', () => {
  let testApp: TestApp;
  let server: Server;

  beforeAll(async () => {
    testApp = await createTestApp();
    server = createContentListener(contentServices(), testApp.app.get(AppConfig));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await addVersion(ADDRESS, 'ready', {
      'Scos/Seite 1.html': PAGE,
      'film.mp4': FILM,
      'été.txt': 'x',
      'data.unknown': 'x',
    });
    await addVersion(UNFINISHED, 'importing', { 'index.html': PAGE });
  });
  afterAll(async () => {
    server.close();
    await testApp.close();
  });

  const contentServices = () => ({
    files: testApp.app.get(ContentFiles, { strict: false }),
    runtime: testApp.app.get(ContentRuntime, { strict: false }),
  });

  const addVersion = async (address: string, state: string, files: Record<string, string | Buffer>): Promise<void> => {
    const dataSource = testApp.app.get(DataSource);
    const [version] = await dataSource.query(
      `WITH package AS (INSERT INTO scorm_package (key, title, created_at) VALUES ($1, 'Golf', now()) RETURNING id)
       INSERT INTO scorm_package_version (package_id, language, number, state, file_name, content_path, job_id, uploaded_at)
       SELECT id, 'en', 1, $2, 'golf.zip', $3, gen_random_uuid(), now() FROM package RETURNING id`,
      [address.toLowerCase(), state, address],
    );
    for (const [path, content] of Object.entries(files)) {
      const { sha256, size } = await testApp.app.get(Storage).putBlob(Buffer.from(content));
      await dataSource.query('INSERT INTO scorm_blob (sha256, size) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        sha256,
        size,
      ]);
      await dataSource.query('INSERT INTO scorm_file (version_id, path, sha256) VALUES ($1, $2, $3)', [
        version.id,
        path,
        sha256,
      ]);
    }
  };

  /** As written: `fetch` would straighten addresses before it sends them. */
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ host: '127.0.0.1', port, path, method, headers }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return { statusCode: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
  };

  it('serves a file for ever, under the policy of packages, without a cookie', async () => {
    const answer = await ask(`/p/${ADDRESS}/Scos/Seite%201.html`, { cookie: 'lms_session=stolen' });
    expect(answer.statusCode).toBe(200);
    expect(String(answer.body)).toBe(PAGE);
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/html',
      'content-length': String(PAGE.length),
      'permissions-policy': 'unload=(self)',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self' http://localhost:3000");
    expect(answer.headers['content-security-policy']).toContain("connect-src 'self'");
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
  });

  it.each([
    ['in another case', '/scos/SEITE%201.HTML'],
    ['in characters that are written apart', `/${encodeURIComponent('e\u0301te\u0301.txt')}`],
    ['with a query', '/film.mp4?start=1'],
    ['of a kind nobody knows', '/data.unknown'],
  ])('finds a file %s', async (_, path) => {
    expect((await ask(`/p/${ADDRESS}${path}`)).statusCode).toBe(200);
  });

  it.each([
    ['is there', 'film.mp4', true],
    ['is there in another case', 'FILM.mp4', true],
    ['is not there', 'other.html', false],
  ])('looks a file that %s up once, in an index, however many the package has', async (_, path, isThere) => {
    const dataSource = testApp.app.get(DataSource);
    await dataSource.query(
      `INSERT INTO scorm_file (version_id, path, sha256)
       SELECT version_id, 'many/' || place, sha256 FROM scorm_file JOIN scorm_package_version version ON version.id = version_id,
         generate_series(1, 5000) place
       WHERE content_path = $1 AND path = 'data.unknown' ON CONFLICT DO NOTHING`,
      [ADDRESS],
    );
    await dataSource.query('ANALYZE scorm_file');
    const [statement, ...more] = await recordQueries(testApp, async () => {
      expect((await contentServices().files.find(ADDRESS, path)) !== null).toBe(isThere);
    });
    expect(more).toEqual([]);
    const plan = await dataSource.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`, [ADDRESS, path]);
    expect(JSON.stringify(plan)).toContain('"Index Name":"scorm_file_version_id_lower_path_ix"');
    expect(JSON.stringify(plan)).not.toMatch(/"Rows Removed by Filter":[1-9]/);
  });

  it('prefers the file that is called so to one that differs in case', async () => {
    const twins = randomBytes(16).toString('base64url');
    await addVersion(twins, 'ready', { 'A.txt': 'A', 'a.txt': 'a' });
    for (const name of ['A', 'a']) expect(String((await ask(`/p/${twins}/${name}.txt`)).body)).toBe(name);
  });

  it('says that nothing has changed', async () => {
    const { headers } = await ask(`/p/${ADDRESS}/film.mp4`);
    const again = await ask(`/p/${ADDRESS}/film.mp4`, { 'if-none-match': headers.etag ?? '' });
    expect([again.statusCode, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    ['bytes=0-9', 206, 'bytes 0-9/100000', FILM.subarray(0, 10)],
    ['bytes=99990-', 206, 'bytes 99990-99999/100000', FILM.subarray(99_990)],
    ['bytes=-5', 206, 'bytes 99995-99999/100000', FILM.subarray(99_995)],
    ['bytes=0-999999', 206, 'bytes 0-99999/100000', FILM],
    ['bytes=-999999', 200, undefined, FILM],
    ['bytes=100000-', 416, 'bytes */100000', Buffer.from('Range not satisfiable\n')],
    ['bytes=0-1,5-6', 200, undefined, FILM],
    ['lines=1-2', 200, undefined, FILM],
  ])('answers the range %s with %i', async (range, status, place, bytes) => {
    const answer = await ask(`/p/${ADDRESS}/film.mp4`, { range });
    expect([answer.statusCode, answer.headers['content-range']]).toEqual([status, place]);
    expect(answer.body.equals(bytes)).toBe(true);
  });

  it('compresses text, but no part of it', async () => {
    const whole = await ask(`/p/${ADDRESS}/Scos/Seite%201.html`, { 'accept-encoding': 'gzip' });
    expect(whole.headers['content-encoding']).toBe('gzip');
    expect(String(gunzipSync(whole.body))).toBe(PAGE);
    const part = await ask(`/p/${ADDRESS}/Scos/Seite%201.html`, { 'accept-encoding': 'gzip', range: 'bytes=0-4' });
    expect([part.headers['content-encoding'], String(part.body)]).toEqual([undefined, '<meta']);
  });

  it('answers HEAD without the content', async () => {
    const answer = await ask(`/p/${ADDRESS}/film.mp4`, {}, 'HEAD');
    expect([answer.statusCode, answer.headers['content-length'], answer.body.length]).toEqual([200, '100000', 0]);
  });

  it.each([
    ['an address nobody gave', `/p/${'A'.repeat(22)}/film.mp4`],
    ['a version that is not ready', `/p/${UNFINISHED}/index.html`],
    ['a file that is not there', `/p/${ADDRESS}/other.html`],
    ['a folder', `/p/${ADDRESS}/Scos/`],
    ['a way out', `/p/${ADDRESS}/../../etc/passwd`],
    ['a way out in disguise', `/p/${ADDRESS}/%2e%2e/%2e%2e/etc/passwd`],
    ['half an escape', `/p/${ADDRESS}/%E0%A4`],
    ['a NUL', `/p/${ADDRESS}/film.mp4%00.html`],
    ['a wildcard', `/p/${ADDRESS}/%25`],
    ['the portal’s API', '/api/session'],
    ['nothing', '/'],
  ])('knows nothing of %s', async (_, path) => {
    const answer = await ask(path, { cookie: 'lms_session=a' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers).toMatchObject({
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
    });
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it('takes nothing', async () => {
    expect((await ask(`/p/${ADDRESS}/film.mp4`, {}, 'POST')).statusCode).toBe(404);
  });

  it.each([`/p/${ADDRESS}/film.mp4`, '/player/', '/player/assets/player.js', '/runtime/commits', '/other'])(
    'gives no service worker at %s',
    async (path) => {
      const answer = await ask(path, { 'service-worker': 'script' });
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([403, 'no-store']);
    },
  );

  it('answers 503 while the database is away', async () => {
    const files = {
      find: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED', syscall: 'connect' })),
    };
    const lost = createContentListener({ ...contentServices(), files }, testApp.app.get(AppConfig)).listen(
      0,
      '127.0.0.1',
    );
    await once(lost, 'listening');
    const { port } = lost.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/p/${ADDRESS}/film.mp4`);
    expect([answer.status, await answer.text()]).toEqual([503, 'Not available just now\n']);
    lost.close();
  });
});
