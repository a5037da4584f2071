import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCORM_PATHS, type ScormPackage } from '@integra/shared-types/scorm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { makePerson } from '../../../test/factories/person.js';
import { manifest12 } from '../../../test/factories/scorm-package.js';
import { zipOf } from '../../../test/zip.js';
import { PackageImporter } from './import/package-importer.js';

/** Its organization is called "Shift". */
const MANIFEST = manifest12(['intro']);

describe('the title of a package', () => {
  let dataDirectory: string;
  let testApp: TestApp;
  let author: TestClient;

  beforeAll(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'integra-titles-'));
    testApp = await createTestApp({ env: { LMS_DATA: dataDirectory } });
    author = testApp.client().as(await makePerson(testApp, { roles: ['author'] }));
  });
  afterAll(async () => {
    await testApp.close();
    await rm(dataDirectory, { recursive: true, force: true });
  });

  const upload = async (bytes: Buffer, name: string, query: object = {}): Promise<ScormPackage> => {
    const sent = author.post(SCORM_PATHS.packages).query({ language: 'en', ...query });
    return (await sent.attach('file', bytes, name).expect(201)).body;
  };
  const packed = (manifest: string) => zipOf({ 'imsmanifest.xml': manifest, 'intro.html': '<p>Intro</p>' });
  /** What the job does, at once: no worker runs here. */
  const imported = async ({ id, versions }: ScormPackage): Promise<ScormPackage> => {
    const context = { jobId: randomUUID(), tries: 1, signal: new AbortController().signal };
    await testApp.app
      .get(PackageImporter, { strict: false })
      .handle({ versionId: versions[0]?.id ?? '' }, { ...context, progress: async () => undefined });
    return (await author.get(SCORM_PATHS.package(id)).expect(200)).body;
  };

  it.each([
    ['what its manifest calls it', MANIFEST, undefined, 'Shift'],
    [
      'its archive where the manifest has only an identifier',
      MANIFEST.replace('<title>Shift</title>', ''),
      undefined,
      'course v3',
    ],
    ['what its author called it meanwhile', MANIFEST, 'Late shift', 'Late shift'],
  ])('is that of %s', async (_, manifest, meanwhile, title) => {
    const made = await upload(await packed(manifest), 'course v3.zip');
    expect(made.title).toBe('course v3');
    if (meanwhile) await author.patch(SCORM_PATHS.package(made.id)).send({ title: meanwhile }).expect(200);
    expect(await imported(made)).toMatchObject({ title, key: made.key, versions: [{ state: 'ready' }] });
  });

  it('is taken from the first version that can be played, and stays', async () => {
    const refused = await imported(await upload(Buffer.from('words'), 'course v4.zip'));
    expect(refused.title).toBe('course v4');
    const replaces = refused.id;
    expect(await imported(await upload(await packed(MANIFEST), 'v5.zip', { replaces }))).toMatchObject({
      title: 'Shift',
    });
    const other = await packed(MANIFEST.replace('>Shift<', '>Équipe<'));
    expect(await imported(await upload(other, 'v6.zip', { replaces, language: 'fr' }))).toMatchObject({
      title: 'Shift',
    });
  });
});
