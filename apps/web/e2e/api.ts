import type { APIResponse, BrowserContext } from 'playwright-core';
import { baseUrl } from './browser.js';

const send = async (context: BrowserContext, method: string, path: string, body: unknown): Promise<APIResponse> => {
  const response = await context.request.fetch(path, {
    method,
    headers: { origin: baseUrl() },
    ...(body === undefined ? {} : { data: body }),
  });
  if (response.status() !== 429 && response.status() !== 503) return response;
  // Many people from one address, or a machine that is busy: the server asks to wait.
  const { details } = (await response.json()) as { details: { retryAfterSeconds: number } };
  await new Promise((resolve) => setTimeout(resolve, details.retryAfterSeconds * 1000));
  return send(context, method, path, body);
};

/** Calls the API as the page of this profile would; for what a journey needs but is not about. */
export const callApi = async <T>(context: BrowserContext, method: string, path: string, body?: unknown): Promise<T> => {
  const response = await send(context, method, path, body);
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
};
