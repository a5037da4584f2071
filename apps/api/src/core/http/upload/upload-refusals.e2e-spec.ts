import { once } from 'node:events';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { eventually } from '../../../../test/eventually.js';
import { ProbeUploadsModule, SMALL_BYTES } from '../../../../test/probe/probe-uploads.module.js';
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
import { UploadTimings } from './upload-timings.js';

const timings = new ImpatientUploads();
let testApp: TestApp;
let client: UploadClient;

const expectNothingLeft = async (): Promise<void> => expect(await client.files()).toEqual([]);

beforeAll(async () => {
  testApp = await createTestApp({ features: [ProbeUploadsModule], overrides: [[UploadTimings, timings]] });
  client = createUploadClient(testApp);
});
afterEach(() => eventually(expectNothingLeft));
afterAll(() => testApp.close());

const NOT_THIS_FORM = [400, { code: 'invalid_request', details: { fields: [{ path: 'file' }] } }];
const TOO_LARGE = { status: 413, body: { code: 'payload_too_large', details: { maxBytes: SMALL_BYTES } } };

/** Nothing is left when the answer is there: what the answer says is final. */
const refusalOf = async (answering: Promise<Response>): Promise<[number, unknown]> => {
  const answer = await answering;
  await expectNothingLeft();
  return [answer.status, await answer.json()];
};

describe('an upload is refused and leaves nothing', () => {
  it.each([
    ['without any part', END],
    ['without a file', part('; name="file"') + END],
    ['with a file that has no name', part('; name="file"; filename=""') + END],
    ['of another field', part('; name="picture"; filename="a.zip"') + END],
    ['with two files', part() + part() + END],
    ['with two files of different fields', part() + part('; name="other"; filename="b.zip"') + END],
    ['with a text before the file', part('; name="role"') + part() + END],
    ['with a text after the file', part() + part('; name="role"') + END],
    ['with a part that says nothing of itself', part() + part().replace('Content-Disposition', 'X') + END],
    ['that breaks off in the file', openPart()],
    ['that breaks off after the file', part()],
    ['with a header that is none', part().replace('Content-Disposition', '(((') + END],
    ['that is no form', 'anything'],
    ['that is empty', ''],
  ])('%s', async (_, body) => {
    expect(await refusalOf(client.postParts(body))).toMatchObject(NOT_THIS_FORM);
  });

  it('whose form has no boundary', async () => {
    const answering = client.post('', part() + END, { 'Content-Type': 'multipart/form-data' });
    expect(await refusalOf(answering)).toMatchObject(NOT_THIS_FORM);
  });

  it('of a type that the route does not take', async () => {
    const answering = client.post('/zip', fileForm('x', 'a.png', 'image/png'));
    expect(await refusalOf(answering)).toMatchObject([415, { code: 'unsupported_media_type' }]);
  });

  it.each([1, 3_000_000])('that is %d bytes too large', async (excess) => {
    const [status, body] = await refusalOf(client.post('', fileForm(Buffer.alloc(SMALL_BYTES + excess))));
    expect({ status, body }).toMatchObject(TOO_LARGE);
  });

  it.each([
    ['in the file', openPart()],
    ['before the file', ''],
    ['after the file', part() + END],
  ])('that does not say how large it is, and is too large %s', async (_, begin) => {
    const request = client.open();
    request.write(begin);
    request.end(Buffer.alloc(SMALL_BYTES * 3));
    expect(await answerTo(request)).toMatchObject(TOO_LARGE);
  });

  it('when the handler throws, or another parameter is refused', async () => {
    expect(await refusalOf(client.post('/failing', fileForm('x')))).toMatchObject([409, { code: 'no_use_for_it' }]);
    const fields = [{ path: '' }];
    const unnumbered = await refusalOf(client.post('/numbered/one', fileForm('x')));
    expect(unnumbered).toMatchObject([400, { code: 'invalid_request', details: { fields } }]);
  });
});

describe('a storage that fails', () => {
  const failing = (code: string): Error => Object.assign(new Error('not written'), { code });
  /** What the storage meets when it writes the first piece. */
  async function* failAfterFirst(content: Readable, error: Error): AsyncGenerator {
    for await (const chunk of content) {
      yield chunk;
      throw error;
    }
  }

  it('is answered with 507 when the disk is full', async () => {
    const storage = testApp.app.get(Storage);
    const put = storage.put.bind(storage);
    jest
      .spyOn(storage, 'put')
      .mockImplementationOnce((key, content) =>
        put(key, Readable.from(failAfterFirst(content as Readable, failing('ENOSPC')))),
      );
    const refusal = await refusalOf(client.post('', fileForm(Buffer.alloc(90_000))));
    expect(refusal).toMatchObject([507, { code: 'storage_full' }]);
  });

  it('is answered with 500 when it does not even begin', async () => {
    jest.spyOn(testApp.app.get(Storage), 'put').mockRejectedValueOnce(failing('EACCES'));
    const refusal = await refusalOf(client.post('', fileForm(Buffer.alloc(90_000))));
    expect(refusal).toMatchObject([500, { code: 'internal_error' }]);
  });
});

describe('a line that breaks', () => {
  it('leaves nothing when the client goes away in the middle', async () => {
    const request = client.open();
    request.write(openPart());
    await eventually(async () => expect(await client.files()).toHaveLength(1));
    request.destroy();
  });

  it('leaves nothing when no more comes; the connection is cut then', async () => {
    const request = client.open();
    const startedAt = performance.now();
    request.write(openPart());
    await once(request, 'error');
    expect(performance.now() - startedAt).toBeGreaterThan(timings.idleMs * 0.9);
  });

  it('does not keep a refusal waiting; what is sent after it is read for a while only', async () => {
    const request = client.open('', { 'Content-Length': '90000' });
    request.write(part('; name="other"; filename="a.zip"'));
    const startedAt = performance.now();
    expect(await answerTo(request)).toMatchObject({ status: 400 });
    expect(performance.now() - startedAt).toBeLessThan(timings.idleMs / 2);
    const sending = setInterval(() => request.write('more'), 20);
    await once(request, 'close');
    clearInterval(sending);
    expect(performance.now() - startedAt).toBeLessThan(timings.idleMs * 2);
  });
});
