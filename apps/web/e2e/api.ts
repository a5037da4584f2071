import type { BrowserContext } from 'playwright-core';
import { baseUrl } from './browser.js';

/** Calls the API as the page of this profile would; for what a journey needs but is not about. */
export const callApi = async <T>(context: BrowserContext, method: string, path: string, body?: unknown): Promise<T> => {
  const response = await context.request.fetch(path, {
    method,
    headers: { origin: baseUrl() },
    ...(body === undefined ? {} : { data: body }),
  });
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
};
