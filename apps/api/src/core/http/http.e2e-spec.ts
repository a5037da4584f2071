import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { eventually } from '../../../test/eventually.js';
import { ProbeModule } from '../../../test/probe/probe.module.js';
import { LogDestination } from '../logging/log-destination.js';

const lines: string[] = [];
let testApp: TestApp;

beforeAll(async () => {
  testApp = await createTestApp({
    features: [ProbeModule],
    env: { LOG_LEVEL: 'info' },
    overrides: [[LogDestination, { write: (line: string) => lines.push(line) }]],
  });
});
afterAll(() => testApp.close());

const post = (body: object | string, headers: Record<string, string> = {}) =>
  fetch(`${testApp.url}/api/probe/notes`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: 'http://localhost:3000', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${testApp.url}${path}`, { headers });

describe('requests from other sites', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1:3000'])('accepts its own origin %s', async (Origin) => {
    expect((await post({ text: 'a' }, { Origin, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
  });

  it.each([
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['another port, where package content lives', { Origin: 'http://localhost:3001' }],
    ['no origin at all', { Origin: '' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['a browser that says cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a browser that says same-site', { 'Sec-Fetch-Site': 'same-site' }],
    ['a browser that says none', { 'Sec-Fetch-Site': 'none' }],
  ])('refuses %s', async (_, headers) => {
    const answer = await post({ text: 'a' }, headers);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'cross_site_request' });
  });

  it('lets reading pass from anywhere', async () => {
    expect((await get('/api/probe/public', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(200);
  });

  it('refuses two session cookies', async () => {
    const answer = await get('/api/probe/public', { Cookie: 'lms_session=a; other=b; lms_session=c' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'two_sessions' });
  });
});

describe('bodies', () => {
  it('refuses what is not JSON', async () => {
    const form = await post('text=a', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect([form.status, await form.json()]).toMatchObject([415, { code: 'unsupported_media_type' }]);
    const broken = await post('{"text":');
    expect([broken.status, await broken.json()]).toMatchObject([400, { code: 'invalid_request' }]);
  });

  it('takes 200 KB and refuses 5 MB', async () => {
    expect((await post({ text: 'x'.repeat(200_000) })).status).toBe(201);
    const answer = await post({ text: 'x'.repeat(5_000_000) });
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'payload_too_large' }]);
  });

  it('refuses brackets without end before they are parsed', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const answer = await post(deep);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid_request' }]);
    expect((await post({ text: `"${'['.repeat(100)}\\` })).status).toBe(201);
  });

  it('refuses unknown keys and names each wrong field', async () => {
    const unknown = await post({ text: 'a', role: 'administrator' });
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toMatchObject({ code: 'invalid_request', details: { fields: [{ path: '' }] } });
    const wrong = await (await post({ text: '', count: 1.5 })).json();
    expect(wrong).toMatchObject({ details: { fields: [{ path: 'text' }, { path: 'count' }] } });
  });

  it.each([
    ['NUL', '{"text":"a\\u0000b"}'],
    ['half a surrogate pair', '{"text":"a\\ud800b"}'],
  ])('refuses a text with %s, which no database row can hold', async (_, body) => {
    const answer = await post(body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { details: { fields: [{ path: 'text' }] } }]);
  });

  it('does not let __proto__ through', async () => {
    const answer = await post('{"text":"a","__proto__":{"isAdmin":true}}');
    expect(await answer.json()).toEqual({ text: 'a' });
  });
});

describe('answers', () => {
  it('strips what the contract does not name, in lists too', async () => {
    expect(await (await get('/api/probe/stripped')).json()).toEqual({ shown: 'yes' });
    expect(await (await get('/api/probe/stripped-list')).json()).toEqual([{ shown: 'yes' }]);
  });

  it('are not stored unless the route says so, and refusals never', async () => {
    expect((await get('/api/probe/public')).headers.get('cache-control')).toBe('no-store');
    expect((await get('/api/probe/document')).headers.get('cache-control')).toBe('private, max-age=60, immutable');
    expect((await get('/api/probe/failing-document')).headers.get('cache-control')).toBe('no-store');
    expect((await get('/api/nothing')).headers.get('cache-control')).toBe('no-store');
  });

  it.each(['br', 'gzip'])('are compressed with %s when long', async (encoding) => {
    const answer = await get('/api/probe/document', { 'Accept-Encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    expect(await answer.json()).toEqual({ text: 'a lesson '.repeat(500) });
    expect((await get('/api/probe/public')).headers.get('content-encoding')).toBeNull();
  });

  it('carry a strict policy without inline scripts or styles', async () => {
    const { headers } = await get('/api/probe/public');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('refusals', () => {
  it('have one shape, with the id of the request', async () => {
    const answer = await get('/api/probe/failing-document');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      code: 'document_missing',
      message: 'document missing',
      details: { reason: 'gone' },
      requestId: answer.headers.get('x-request-id'),
    });
  });

  it('say nothing about what nobody foresaw', async () => {
    for (const path of ['/api/probe/broken', '/api/probe/bad-statement']) {
      const answer = await get(path);
      expect(answer.status).toBe(500);
      expect(await answer.json()).toEqual({
        code: 'internal_error',
        message: 'internal error',
        requestId: answer.headers.get('x-request-id'),
      });
    }
  });

  it('answer unknown and malformed addresses', async () => {
    expect((await get('/api/nothing')).status).toBe(404);
    expect((await get('/api/probe/notes/%E0%A4%A')).status).toBe(400);
  });
});

describe('the request log', () => {
  const requestLines = () => lines.filter((line) => line.includes('"msg":"request"'));

  it('holds no address, token, query, cookie or body', async () => {
    lines.length = 0;
    await get('/api/probe/notes/secret-token-in-path?email=somebody@example.org', {
      Cookie: 'lms_session=secret-cookie',
      'User-Agent': 'secret-browser',
      'X-Forwarded-For': '203.0.113.7',
      'X-Request-Id': 'secret-request-id',
    });
    await post({ text: 'secret-body', role: 'x' });
    await get('/api/probe/bad-statement');
    await get('/api/verify/secret-code');
    await eventually(() => expect(requestLines()).toHaveLength(4));
    const log = lines.join('');
    expect(log).toContain('/api/probe/notes/:token');
    expect(log).not.toMatch(/secret|somebody|203\.0\.113|127\.0\.0\.1/);
  });

  it('gives all lines of one request the same id', async () => {
    lines.length = 0;
    const answer = await get('/api/probe/notes/abc');
    await eventually(() => expect(requestLines()).toHaveLength(1));
    const ids = lines.map((line) => (JSON.parse(line) as { requestId?: string }).requestId);
    expect(lines.some((line) => line.includes('note read'))).toBe(true);
    expect(new Set(ids)).toEqual(new Set([answer.headers.get('x-request-id')]));
  });
});

describe('OpenAPI', () => {
  it('names the schemas of the contract', async () => {
    const document = await (await get('/api/openapi.json')).json();
    expect(document).toMatchObject({
      openapi: '3.1.0',
      components: { schemas: { Note: { type: 'object' }, Answer: { type: 'object' } } },
    });
  });
});
