import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request as send } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { AppConfig } from '../src/config/app-config.js';
import { UploadTimings } from '../src/core/http/upload/upload-timings.js';
import type { TestApp } from './app.js';

/** For tests that wait until a line is given up: `overrides: [[UploadTimings, new ImpatientUploads()]]`. */
export class ImpatientUploads extends UploadTimings {
  override readonly idleMs = 1_000;
  override readonly refusedMs = 300;
}

const FROM_OUR_PAGE = { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' };
const BOUNDARY = 'between-the-parts';
const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form as browsers send it. */
export const fileForm = (content: Buffer | string, name = 'package.zip', type = 'application/zip'): FormData => {
  const form = new FormData();
  form.append('file', new Blob([content], { type }), name);
  return form;
};

/** A part of a form written by hand, up to and with its content: a file, unless something else is said. */
export const openPart = (parameters = '; name="file"; filename="a.zip"', content = 'content'): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data${parameters}\r\n\r\n${content}`;
export const part = (parameters?: string): string => `${openPart(parameters)}\r\n`;
export const END = `--${BOUNDARY}--\r\n`;

export const answerTo = async (request: ClientRequest): Promise<{ status: number | undefined; body: unknown }> => {
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode, body: await json(response) };
};

/** Sends to the routes of ProbeUploadsModule (paths below /api/probe/uploads). */
export const createUploadClient = ({ app, url }: TestApp) => ({
  post: (path: string, body: FormData | string, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/probe/uploads${path}`, { method: 'POST', body, headers: { ...FROM_OUR_PAGE, ...headers } }),
  /** A form written by hand. */
  postParts: (body: string) =>
    fetch(`${url}/api/probe/uploads`, {
      method: 'POST',
      body,
      headers: { ...FROM_OUR_PAGE, 'Content-Type': FORM_TYPE },
    }),
  /** A request whose body the test sends piece by piece; it may fail. */
  open: (path = '', headers: Record<string, string> = {}): ClientRequest =>
    send(`${url}/api/probe/uploads${path}`, {
      method: 'POST',
      headers: { ...FROM_OUR_PAGE, 'Content-Type': FORM_TYPE, ...headers },
    }).on('error', () => undefined),
  /** Every file of the storage: published ones and drafts. */
  files: async (): Promise<string[]> => {
    const folder = join(app.get(AppConfig).dataDirectory, 'files');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  },
});

export type UploadClient = ReturnType<typeof createUploadClient>;
