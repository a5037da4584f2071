import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type PackageVersion, SCORM_PATHS, type ScormPackage } from '@integra/shared-types/scorm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { eventually } from '../../../test/eventually.js';
import { makePerson } from '../../../test/factories/person.js';
import { countQueries } from '../../../test/query-counter.js';
import { QuickTimings } from '../../../test/quick-timings.js';
import { zipOf } from '../../../test/zip.js';
import { JobTimings } from '../../core/jobs/job-timings.js';
import { Storage } from '../../core/storage/storage.js';
import { PackageImporter } from './import/package-importer.js';

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="golf" version="1.2" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="all">
    <organization identifier="all">
      <title>Στο γκολφ</title>
      <item identifier="play" identifierref="page"><title>Playing</title></item>
      <item identifier="rules" identifierref="rules-page"><title>Rules</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="Play/index.html"/>
    <resource identifier="rules-page" type="webcontent" adlcp:scormtype="asset" href="rules.html"/>
  </resources>
</manifest>`;

const GOLF = { 'imsmanifest.xml': MANIFEST, 'play/index.html': '<p>Play</p>', 'rules.html': '<p>Rules</p>' };

describe('the library of SCORM packages', () => {
  let dataDirectory: string;
  let testApp: TestApp;
  let dataSource: DataSource;
  let author: TestClient;
  let authorId: string;

  beforeAll(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'integra-packages-'));
    testApp = await createTestApp({ env: { LMS_DATA: dataDirectory } });
    dataSource = testApp.app.get(DataSource);
    const person = await makePerson(testApp, { roles: ['author'] });
    authorId = person.accountId;
    author = testApp.client().as(person);
  });
  afterAll(async () => {
    await testApp.close();
    await rm(dataDirectory, { recursive: true, force: true });
  });

  const upload = async (bytes: Buffer, name = 'golf.zip', query: object = {}): Promise<ScormPackage> => {
    const answer = await author
      .post(SCORM_PATHS.packages)
      .query({ language: 'el', ...query })
      .attach('file', bytes, name)
      .expect(201);
    return answer.body;
  };
  const newestOf = ({ versions }: ScormPackage): PackageVersion => versions[0] as PackageVersion;
  /** What the job does, at once: no worker runs here. */
  const runImport = (versionId: string, signal = new AbortController().signal) =>
    testApp.app
      .get(PackageImporter, { strict: false })
      .handle({ versionId }, { jobId: randomUUID(), tries: 1, signal, progress: async () => undefined });
  const imported = async (bytes: Buffer, name?: string, query?: object): Promise<ScormPackage> => {
    const made = await upload(bytes, name, query);
    await runImport(newestOf(made).id);
    const { body } = await author.get(SCORM_PATHS.package(made.id)).expect(200);
    return body;
  };
  const filesOf = (versionId: string): Promise<{ path: string; sha256: string }[]> =>
    dataSource.query('SELECT path, sha256 FROM scorm_file WHERE version_id = $1 ORDER BY path', [versionId]);
  /** Archives that wait in the storage. */
  const archives = async (): Promise<number> => {
    const files = await readdir(dataDirectory, { recursive: true });
    return files.filter((file) => /uploads\/[^/]+$/.test(file)).length;
  };

  it('takes an archive, and makes it ready to be played', async () => {
    const made = await upload(await zipOf(GOLF), 'Στο γκολφ.zip');
    expect(made).toMatchObject({ title: 'Στο γκολφ', key: 'sto-gkolf' });
    expect(newestOf(made)).toMatchObject({ state: 'importing', number: 1, language: 'el', fileName: 'Στο γκολφ.zip' });
    await runImport(newestOf(made).id);

    const { body } = await author.get(SCORM_PATHS.package(made.id)).expect(200);
    expect(newestOf(body)).toMatchObject({
      state: 'ready',
      edition: '1.2',
      title: 'Στο γκολφ',
      activityCount: 2,
      fileCount: 3,
      byteCount: Buffer.byteLength(Object.values(GOLF).join('')),
      findings: [
        { severity: 'warning', source: 'file', code: 'href-case', path: 'play/index.html', detail: 'Play/index.html' },
      ],
    });
    const files = await filesOf(newestOf(made).id);
    expect(files.map(({ path }) => path)).toEqual(['imsmanifest.xml', 'play/index.html', 'rules.html']);
    const { stream } = await testApp.app.get(Storage).get(`blobs/${files[2]?.sha256}`);
    expect(String(await buffer(stream))).toBe('<p>Rules</p>');
    expect(await archives()).toBe(0);
  });

  it('warns of what its pages do', async () => {
    const rules = `<script src="https://cdn.example.com/x.js"></script><embed src="intro.swf"><body onunload="end()">`;
    const made = await imported(await zipOf({ ...GOLF, 'rules.html': rules }));
    const found = newestOf(made).findings.filter(({ source }) => source === 'content');
    expect(found).toEqual([
      {
        severity: 'warning',
        source: 'content',
        code: 'flash-launched',
        path: 'rules.html',
        line: null,
        column: null,
        detail: null,
      },
      expect.objectContaining({ code: 'outside-host', path: 'rules.html', detail: 'cdn.example.com' }),
      expect.objectContaining({ code: 'ends-in-unload', path: 'rules.html' }),
    ]);
  });

  it('makes a replacement a new version, and keeps equal contents once', async () => {
    const first = await imported(await zipOf(GOLF));
    const changed = { ...GOLF, 'rules.html': `<p>Rules ${randomUUID()}</p>` };
    const { versions } = await imported(await zipOf(changed), 'golf 2.zip', { replaces: first.id });
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'ready'],
      [1, 'ready'],
    ]);
    const [before, after] = await Promise.all([newestOf(first), versions[0]].map((one) => filesOf(one?.id ?? '')));
    expect(after?.map(({ sha256 }, at) => sha256 === before?.[at]?.sha256)).toEqual([true, true, false]);
    const inFrench = await upload(await zipOf(GOLF), 'golf.zip', { replaces: first.id, language: 'fr' });
    expect(newestOf(inFrench)).toMatchObject({ number: 1, language: 'fr' });
  });

  it('names packages that are called alike apart, also when they come at once', async () => {
    const bytes = await zipOf(GOLF);
    const made = await Promise.all(Array.from({ length: 5 }, () => upload(bytes, 'Alike.zip')));
    expect(made.map(({ key }) => key).toSorted()).toEqual(['alike', 'alike-2', 'alike-3', 'alike-4', 'alike-5']);
  });

  it.each([
    ['is no archive', async () => Buffer.from('words'), { source: 'archive', code: 'no-zip' }],
    [
      'leads out of its folder',
      async () =>
        Buffer.from((await zipOf({ ...GOLF, 'aa/x': '' })).toString('latin1').replaceAll('aa/x', '../x'), 'latin1'),
      { source: 'archive', code: 'name-outside', path: '../x' },
    ],
    [
      'has a manifest of 17 MB',
      () => zipOf({ ...GOLF, 'imsmanifest.xml': { bytes: randomBytes(17 * 1_048_576) } }),
      { source: 'archive', code: 'manifest-too-large', path: 'imsmanifest.xml' },
    ],
    [
      'has a manifest that is cut off',
      () => zipOf({ ...GOLF, 'imsmanifest.xml': MANIFEST.slice(0, 700) }),
      { source: 'manifest', code: 'not-well-formed', path: 'imsmanifest.xml' },
    ],
    [
      'opens nothing that is there',
      () => zipOf({ 'imsmanifest.xml': MANIFEST }),
      { source: 'file', code: 'href-unknown', detail: 'Play/index.html' },
    ],
  ])('refuses one that %s, with the reason, and keeps nothing of it', async (_, make, problem) => {
    const waiting = await archives();
    const { versions } = await imported(await make());
    expect(versions[0]).toMatchObject({ state: 'refused', edition: null, fileCount: null });
    expect(versions[0]?.findings).toContainEqual(expect.objectContaining({ severity: 'error', ...problem }));
    expect(await filesOf(versions[0]?.id ?? '')).toEqual([]);
    expect(await archives()).toBe(waiting);
  });
  it('refuses one whose content turns out damaged when part of it is stored already', async () => {
    const bytes = await zipOf({
      ...GOLF,
      ...Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`f${n}.txt`, `${n}`])),
    });
    const at = bytes.lastIndexOf('PK\u0001\u0002');
    bytes.writeUInt32LE(1, at + 16);
    const { versions } = await imported(bytes);
    expect(versions[0]).toMatchObject({
      state: 'refused',
      findings: [{ source: 'archive', code: 'damaged', path: 'f39.txt' }],
    });
    expect(await filesOf(versions[0]?.id ?? '')).toEqual([]);
  });

  it('goes on where a start ended that was stopped, and once is enough', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${randomUUID()}.txt`, `${n}`]));
    const made = newestOf(await upload(await zipOf({ ...GOLF, ...files })));
    const stop = new AbortController();
    const handler = testApp.app.get(PackageImporter, { strict: false });
    const stopAtFirst = async () => stop.abort(new Error('stopped'));
    const context = { jobId: randomUUID(), tries: 1, signal: stop.signal, progress: stopAtFirst };
    await expect(handler.handle({ versionId: made.id }, context)).rejects.toThrow('stopped');
    const stored = await filesOf(made.id);
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.length).toBeLessThan(43);
    await Promise.all([runImport(made.id), runImport(made.id)]);
    expect(await filesOf(made.id)).toHaveLength(43);
    await runImport(made.id);
  });

  it('leaves it at that when another process has ended the import meanwhile', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${randomUUID()}.txt`, `${n}`]));
    const made = newestOf(await upload(await zipOf({ ...GOLF, ...files })));
    const handler = testApp.app.get(PackageImporter, { strict: false });
    const { signal } = new AbortController();
    const context = { jobId: randomUUID(), tries: 1, signal, progress: () => runImport(made.id) };
    await handler.handle({ versionId: made.id }, context);
    expect(await filesOf(made.id)).toHaveLength(43);
  });

  it('is for authors; what is unknown is refused', async () => {
    const learner = testApp.client().as(await makePerson(testApp));
    await learner.get(SCORM_PATHS.packages).expect(403);
    await learner
      .post(SCORM_PATHS.packages)
      .query({ language: 'en' })
      .attach('file', Buffer.from('x'), 'x.zip')
      .expect(403);
    await author.get(SCORM_PATHS.package(randomUUID())).expect(404);
    const refused = await author
      .post(SCORM_PATHS.packages)
      .query({ language: 'en', replaces: randomUUID() })
      .attach('file', Buffer.from('x'), 'x.zip');
    expect([refused.status, refused.body.code]).toEqual([404, 'package_not_found']);
    await author
      .post(SCORM_PATHS.packages)
      .query({ language: 'xx' })
      .attach('file', Buffer.from('x'), 'x.zip')
      .expect(400);
  });

  it('lists the newest first, page by page, with the same statements whatever their number', async () => {
    const all: string[] = [];
    for (let after: string | undefined; ;) {
      const { body } = await author
        .get(SCORM_PATHS.packages)
        .query({ limit: 4, ...(after && { after }) })
        .expect(200);
      all.push(...body.items.map(({ id }: ScormPackage) => id));
      if (body.next === null) break;
      after = body.next;
    }
    const rows: { id: string }[] = await dataSource.query(
      'SELECT id FROM scorm_package ORDER BY created_at DESC, id DESC',
    );
    expect(all).toEqual(rows.map(({ id }) => id));
    const list = async () => author.get(SCORM_PATHS.packages).expect(200);
    expect(await countQueries(testApp, list)).toBe(2);
    expect(newestOf((await list()).body.items[0])).not.toHaveProperty('findings');
  });

  it('tells its author how far it has been read, and that the server gave up', async () => {
    const made = await upload(await zipOf(GOLF));
    const alter = (statement: string) => dataSource.query(`${statement} WHERE id = $1`, [newestOf(made).jobId]);
    const told = async () => newestOf((await author.get(SCORM_PATHS.package(made.id)).expect(200)).body);
    expect(newestOf(made)).toMatchObject({ state: 'importing', importPercent: null });
    await alter(`UPDATE job SET state = 'running', progress = 43`);
    expect(await told()).toMatchObject({ state: 'importing', importPercent: 43 });
    await alter(`UPDATE job SET state = 'failed'`);
    expect(await told()).toMatchObject({ state: 'failed', importPercent: null });
    await alter('DELETE FROM job');
    expect(await told()).toMatchObject({ state: 'failed', importPercent: null });
    await runImport(newestOf(made).id);
    expect(await told()).toMatchObject({ state: 'ready', importPercent: null });
  });

  it('records who brought one in', async () => {
    const made = await upload(await zipOf(GOLF));
    const rows = await dataSource.query(
      `SELECT actor_id, details FROM audit_entry WHERE action = 'package.uploaded' AND subject_id = $1`,
      [made.id],
    );
    expect(rows).toEqual([{ actor_id: authorId, details: { language: 'el' } }]);
  });

  it('is read by a job of the worker', async () => {
    const made = await upload(await zipOf(GOLF));
    const worker = await createTestApp({
      databaseUrl: testApp.databaseUrl,
      env: { ROLE: 'all', LMS_DATA: dataDirectory },
      overrides: [[JobTimings, new QuickTimings()]],
    });
    await eventually(async () => {
      const { body } = await author.get(SCORM_PATHS.package(made.id));
      expect(newestOf(body).state).toBe('ready');
    }, 20_000);
    await worker.close();
  });
});
