import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { ProbeUploadsModule, SMALL_BYTES } from '../../../../test/probe/probe-uploads.module.js';
import { ProbeModule } from '../../../../test/probe/probe.module.js';
import {
  answerTo,
  createUploadClient,
  END,
  fileForm,
  ImpatientUploads,
  openPart,
  part,
  type UploadClient,
} from '../../../../test/upload-client.js';
import { Storage } from '../../storage/storage.js';
import type { StoredUpload } from './upload-rules.js';
import { UploadTimings } from './upload-timings.js';

const timings = new ImpatientUploads();
let testApp: TestApp;
let client: UploadClient;

beforeAll(async () => {
  testApp = await createTestApp({ features: [ProbeUploadsModule, ProbeModule], overrides: [[UploadTimings, timings]] });
  client = createUploadClient(testApp);
});
afterAll(() => testApp.close());

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const stored = async (answer: Response): Promise<StoredUpload> => {
  expect(answer.status).toBe(201);
  return (await answer.json()) as StoredUpload;
};

describe('an upload', () => {
  it('is in the storage before the handler runs, under a key of ours and the name people know', async () => {
    const content = Buffer.from('περιεχόμενο'.repeat(1_000));
    const upload = await stored(await client.post('', fileForm(content, 'Σχέδιο διδασκαλίας.zip')));
    expect(upload).toEqual({
      name: 'Σχέδιο διδασκαλίας.zip',
      key: expect.stringMatching(/^uploads\/[0-9a-f-]{36}$/),
      size: content.length,
      sha256: sha256(content),
    });
    const { stream } = await testApp.app.get(Storage).get(upload.key);
    expect(await buffer(stream)).toEqual(content);
  });

  it.each([
    ['folders', '../../etc/Модул.zip', 'Модул.zip'],
    ['folders of Windows', String.raw`C:\\Users\\Public\\Módulo.zip`, 'Módulo.zip'],
    ['the escapes of browsers', 'a%22b.zip', 'a"b.zip'],
  ])('is shown without %s', async (_, filename, name) => {
    const answer = await client.postParts(part(`; name="file"; filename="${filename}"`) + END);
    expect(await stored(answer)).toMatchObject({ name });
  });

  it('may be as large as the route says, and empty', async () => {
    for (const size of [SMALL_BYTES, 0]) {
      expect(await stored(await client.post('', fileForm(Buffer.alloc(size))))).toMatchObject({ size });
    }
  });

  it('goes on over a line that is slow for longer than it may be idle', async () => {
    const request = client.open();
    request.write(openPart());
    for (let pieces = 0; pieces < 8; pieces += 1) {
      await wait(timings.idleMs / 5);
      request.write('piece');
    }
    request.end(`\r\n${END}`);
    expect(await answerTo(request)).toMatchObject({ status: 201, body: { size: 'content'.length + 8 * 5 } });
    // Node's own limit is one for all requests, and would end it after five minutes.
    expect(testApp.app.getHttpServer().requestTimeout).toBe(0);
  });

  it('does not mix with others that come at the same time', async () => {
    const contents = Array.from({ length: 20 }, (_, index) => Buffer.alloc(50_000 + index, index));
    const answers = await Promise.all(contents.map((content) => client.post('', fileForm(content))));
    const uploads = await Promise.all(answers.map(stored));
    expect(uploads.map((upload) => upload.sha256)).toEqual(contents.map(sha256));
  });
});

describe('forms', () => {
  it('are refused where no file is expected, and nothing else is taken where one is', async () => {
    const form = await client.post('/../notes', fileForm('x'));
    expect([form.status, await form.json()]).toMatchObject([415, { code: 'unsupported_media_type' }]);
    const note = await client.post('', '{"file":"x"}', { 'Content-Type': 'application/json' });
    expect([note.status, await note.json()]).toMatchObject([415, { code: 'unsupported_media_type' }]);
  });

  it('of strangers and of other sites are refused before they are read', async () => {
    const before = await client.files();
    const stranger = client.open('/self', { 'Content-Length': '90000' });
    stranger.write(openPart());
    expect(await answerTo(stranger)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    stranger.destroy();
    const foreign: Record<string, string>[] = [
      { Origin: 'https://elsewhere.example' },
      { 'Sec-Fetch-Site': 'same-site' },
    ];
    for (const headers of foreign) {
      const answer = await client.post('', fileForm('x'), headers);
      expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'cross_site_request' }]);
    }
    expect(await client.files()).toEqual(before);
  });

  it('stand in OpenAPI', async () => {
    const document: unknown = await (await fetch(`${testApp.url}/api/openapi.json`)).json();
    const schema = { required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
    const requestBody = { required: true, content: { 'multipart/form-data': { schema } } };
    expect(document).toMatchObject({ paths: { '/api/probe/uploads': { post: { requestBody } } } });
  });

  it('are a mistake of ours where the route does not say that it takes one', async () => {
    expect((await fetch(`${testApp.url}/api/probe/uploads/unmarked`)).status).toBe(500);
  });
});
