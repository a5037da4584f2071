import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { ProbeModule } from '../../../test/probe/probe.module.js';

const PAGE = '<!doctype html><html lang="en"><title>Learning</title></html>';
const SCRIPT = `export const words = ${JSON.stringify('a long script '.repeat(400))};`;

let folder: string;
let testApp: TestApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'integra-web-'));
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for you');
  await writeFile(join(folder, 'dist', 'index.html'), PAGE);
  await writeFile(join(folder, 'dist', 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'dist', 'assets', 'main-a1b2c3.js'), SCRIPT);
  await writeFile(join(folder, 'dist', 'assets', 'built-d4e5f6.js'), SCRIPT);
  await writeFile(join(folder, 'dist', 'assets', 'built-d4e5f6.js.br'), brotliCompressSync(`br ${SCRIPT}`));
  await writeFile(join(folder, 'dist', 'assets', 'built-d4e5f6.js.gz'), gzipSync(`gzip ${SCRIPT}`));
  testApp = await createTestApp({ features: [ProbeModule], env: { WEB_DIST: join(folder, 'dist') } });
});
afterAll(async () => {
  await testApp.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) => fetch(`${testApp.url}${path}`, init);

describe('the web app', () => {
  it.each(['/', '/learn/courses/integra', '/verify/some-code', '/index.html'])('opens at %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await answer.text()).toBe(PAGE);
  });

  it.each(['br', 'gzip', 'identity'])('sends hashed assets once and for all, as %s', async (encoding) => {
    const answer = await get('/assets/main-a1b2c3.js', { headers: { 'Accept-Encoding': encoding } });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe(SCRIPT);
  });

  it.each(['br', 'gzip'])('sends what the build has compressed already as it is, as %s', async (encoding) => {
    const answer = await get('/assets/built-d4e5f6.js', { headers: { 'Accept-Encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe(`${encoding} ${SCRIPT}`);
  });

  it('sends the file itself to those who take no compression', async () => {
    const answer = await get('/assets/built-d4e5f6.js', { headers: { 'Accept-Encoding': 'identity' } });
    expect(await answer.text()).toBe(SCRIPT);
  });

  it.each([
    ['/verify', 'noindex'],
    ['/verify/some-code', 'noindex'],
    ['/verifying', null],
    ['/', null],
  ])('tells search engines about %s: %s', async (path, robots) => {
    expect((await get(path)).headers.get('x-robots-tag')).toBe(robots);
  });

  it('is not sent again when unchanged', async () => {
    const { headers } = await testApp.client().get('/').expect(200);
    await testApp.client().get('/').set('If-None-Match', String(headers['etag'])).expect(304);
  });

  it('answers HEAD without a body', async () => {
    const answer = await get('/favicon.svg', { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'image/svg+xml',
      '',
    ]);
  });

  it('does not pass a page for a script that is gone', async () => {
    expect((await get('/assets/main-old000.js')).status).toBe(404);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/assets/%2e%2e/%2e%2e/secret.txt'])(
    'never leaves its folder: %s',
    async (path) => {
      expect(await (await get(path)).text()).not.toContain('not for you');
    },
  );

  it('leaves the API and health alone', async () => {
    expect(await (await get('/api/nothing')).json()).toMatchObject({ code: 'not_found' });
    expect(await (await get('/health/live')).json()).toEqual({ status: 'ok' });
    expect((await get('/somewhere', { method: 'POST' })).status).toBe(404);
  });
});
