import { describe, expect, it } from '@jest/globals';
import { COMMON_ERRORS } from '@integra/shared-types/common';
import { http, HttpResponse } from 'msw';
import { z } from 'zod';
import { answer, loseConnection, refuse, REQUEST_ID, server } from '../../testing/server.js';
import { ApiError } from './api-error.js';
import { apiFetch } from './api-fetch.js';

const failureOf = async (promise: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await promise.catch((cause: unknown) => cause);
  if (error instanceof ApiError) return error;
  throw new Error(`Expected an ApiError, got ${String(error)}`);
};

describe('apiFetch', () => {
  it('sends JSON and answers what the schema makes of the body', async () => {
    const sent = answer('post', '/api/things', { id: 7, secret: 'dropped' });
    const thing = await apiFetch('/api/things', {
      method: 'POST',
      body: { name: 'Σχέδιο' },
      responseSchema: z.object({ id: z.number() }),
    });
    expect(thing).toEqual({ id: 7 });
    expect(sent).toEqual([{ name: 'Σχέδιο' }]);
  });

  it('puts the given search parameters into the address and leaves out the others', async () => {
    const seen: string[] = [];
    server.use(
      http.get('*/api/things', ({ request }) => {
        seen.push(new URL(request.url).search);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await apiFetch('/api/things', { query: { search: 'a b', limit: 10, after: undefined } });
    expect(seen).toEqual(['?search=a+b&limit=10']);
  });

  it('throws the refusal with code, status, request id and the fields it is about', async () => {
    refuse('post', '/api/things', COMMON_ERRORS, 'invalid_request', {
      fields: [{ path: 'email', message: 'Invalid' }, { nonsense: true }],
    });
    const error = await failureOf(apiFetch('/api/things', { method: 'POST', body: {} }));
    expect(error).toMatchObject({ code: 'invalid_request', status: 400, requestId: REQUEST_ID });
    expect(error.invalidFields).toEqual([{ path: 'email', message: 'Invalid' }]);
    expect(error.isConnectionProblem).toBe(false);
  });

  it('calls a missing answer a lost connection', async () => {
    loseConnection('get', '/api/things');
    const error = await failureOf(apiFetch('/api/things'));
    expect(error).toMatchObject({ code: 'connection_lost', status: 0, isConnectionProblem: true });
  });

  it.each([
    [502, 'service_unavailable'],
    [500, 'unexpected_answer'],
  ])("names a proxy's %d page %s", async (status, code) => {
    server.use(http.get('*/api/things', () => new HttpResponse('<h1>Bad gateway</h1>', { status })));
    expect(await failureOf(apiFetch('/api/things'))).toMatchObject({ code, status });
  });
});
