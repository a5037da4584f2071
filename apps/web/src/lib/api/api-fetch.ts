import { ApiError, readApiError } from './api-error.js';
import { reportConnection } from './connection.js';
import { reportRefusal } from './session-refusal.js';

/** Anything that turns an unknown answer into a T or throws: a zod schema of the contract. */
export type AnswerReader<T> = { parse: (value: unknown) => T };

export type ApiRequest<T> = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a FormData is sent as it is. */
  body?: unknown;
  /** Search parameters; undefined ones are left out. */
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Without it the body of the answer is not read. */
  responseSchema?: AnswerReader<T>;
  /** Sent to its end although the page is being left (bodies up to 64 KiB). */
  keepalive?: boolean;
  signal?: AbortSignal;
};

const addressOf = (path: string, query: ApiRequest<unknown>['query'] = {}): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

const send = async (path: string, request: ApiRequest<unknown>): Promise<Response> => {
  const { method = 'GET', body, signal } = request;
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  try {
    return await fetch(new URL(addressOf(path, request.query), location.origin), {
      method,
      headers,
      credentials: 'same-origin',
      keepalive: request.keepalive ?? false,
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    reportConnection('lost');
    throw new ApiError({ code: 'connection_lost', status: 0 });
  }
};

/**
 * Calls the API and answers what `responseSchema` makes of the body.
 * @throws ApiError for every refusal; the connection banner and the session learn of it here, so callers need not care.
 */
export const apiFetch = async <T = void>(path: string, request: ApiRequest<T> = {}): Promise<T> => {
  const response = await send(path, request);
  if (!response.ok) {
    const error = await readApiError(response);
    reportConnection(error.isConnectionProblem ? 'lost' : 'fine');
    reportRefusal(error);
    throw error;
  }
  reportConnection('fine');
  return request.responseSchema ? request.responseSchema.parse(await response.json()) : (undefined as T);
};
