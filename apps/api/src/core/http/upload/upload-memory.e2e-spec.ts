import { once } from 'node:events';
import { type IncomingMessage, request as send } from 'node:http';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { ProbeUploadsModule } from '../../../../test/probe/probe-uploads.module.js';

const MEGABYTE = 1024 * 1024;
const SIZE_MB = 300;
const ALLOWED_GROWTH = 80 * MEGABYTE;

let testApp: TestApp;

beforeAll(async () => {
  testApp = await createTestApp({ features: [ProbeUploadsModule] });
});
afterAll(() => testApp.close());

function* formWith(megabytes: number): Generator<Buffer> {
  yield Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="Σχέδιο.zip"\r\n\r\n');
  const megabyte = Buffer.alloc(MEGABYTE, '\r\n--nearly a boundary');
  for (let sent = 0; sent < megabytes; sent += 1) yield megabyte;
  yield Buffer.from('\r\n--b--\r\n');
}

/** As fast as the server takes it, without holding more than a piece of it here. */
const upload = async (megabytes: number): Promise<unknown> => {
  const request = send(`${testApp.url}/api/probe/uploads/large`, {
    method: 'POST',
    headers: { Origin: 'http://localhost:3000', 'Content-Type': 'multipart/form-data; boundary=b' },
  });
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  await pipeline(Readable.from(formWith(megabytes)), request);
  const [response] = await answered;
  return json(response);
};

it(`takes ${SIZE_MB} MB without holding them in memory`, async () => {
  await upload(20); // whatever is made once is there now
  const before = process.memoryUsage().rss;
  let highest = before;
  const sampling = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20);
  const stored = await upload(SIZE_MB);
  clearInterval(sampling);
  expect(stored).toMatchObject({ name: 'Σχέδιο.zip', size: SIZE_MB * MEGABYTE });
  expect(highest - before).toBeLessThan(ALLOWED_GROWTH);
}, 60_000);
