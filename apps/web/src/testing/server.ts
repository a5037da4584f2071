import { ACCOUNT_PATHS, type Session } from '@integra/shared-types/accounts';
import type { ErrorTable } from '@integra/shared-types/common';
import { SITE_PATH } from '@integra/shared-types/site';
import { http, HttpResponse, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import { aSite } from './fixtures.js';

/** The API of a test: nobody is signed in; anything not described fails the test. */
export const server = setupServer(
  http.get(`*${SITE_PATH}`, () => HttpResponse.json(aSite())),
  http.get(`*${ACCOUNT_PATHS.session}`, () => HttpResponse.json({ session: null })),
);

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export const REQUEST_ID = 'request-7';

/** Answers `method path` with a body (204 without one) and keeps what was sent. */
export const answer = (method: Method, path: string, body?: JsonBodyType): unknown[] => {
  const sent: unknown[] = [];
  server.use(
    http[method](`*${path}`, async ({ request }) => {
      sent.push(request.body ? await request.json() : null);
      return body === undefined ? new HttpResponse(null, { status: 204 }) : HttpResponse.json(body);
    }),
  );
  return sent;
};

/** Refuses `method path` with a code of the contract. */
export const refuse = <T extends ErrorTable>(
  method: Method,
  path: string,
  table: T,
  code: keyof T & string,
  details?: Record<string, JsonBodyType>,
): void => {
  server.use(
    http[method](`*${path}`, () =>
      HttpResponse.json({ code, message: code, details, requestId: REQUEST_ID }, { status: table[code] ?? 500 }),
    ),
  );
};

/** The server is away: no answer at all. */
export const loseConnection = (method: Method, path: string): void => {
  server.use(http[method](`*${path}`, () => HttpResponse.error()));
};

export const signIn = (session: Session | null): void => {
  server.use(http.get(`*${ACCOUNT_PATHS.session}`, () => HttpResponse.json({ session })));
};
