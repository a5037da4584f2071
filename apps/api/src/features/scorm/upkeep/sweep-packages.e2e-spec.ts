import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCORM_PATHS, type ScormPackage } from '@integra/shared-types/scorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import type { TestClient } from '../../../../test/client.js';
import { makePerson } from '../../../../test/factories/person.js';
import { manifest12 } from '../../../../test/factories/scorm-package.js';
import { FakeClock } from '../../../../test/fake-clock.js';
import { zipOf } from '../../../../test/zip.js';
import { blobKey, Storage } from '../../../core/storage/storage.js';
import { PackageImporter } from '../import/package-importer.js';
import { SweepPackagesHandler } from './sweep-packages.handler.js';

const START = new Date('2026-05-04T08:00:00Z');
const DAY_MS = 86_400_000;

describe('the sweep of packages', () => {
  const clock = new FakeClock(START);
  let dataDirectory: string;
  let testApp: TestApp;
  let dataSource: DataSource;
  let storage: Storage;

  beforeAll(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'integra-sweep-'));
    testApp = await createTestApp({ clock, env: { LMS_DATA: dataDirectory } });
    dataSource = testApp.app.get(DataSource);
    storage = testApp.app.get(Storage);
  });
  afterAll(async () => {
    await testApp.close();
    await rm(dataDirectory, { recursive: true, force: true });
  });
  beforeEach(() => clock.set(START));
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** Signed in now: days pass here. */
  const author = async (): Promise<TestClient> => testApp.client().as(await makePerson(testApp, { roles: ['author'] }));

  const sweep = () =>
    testApp.app
      .get(SweepPackagesHandler, { strict: false })
      .handle({ day: '' }, { signal: new AbortController().signal });
  const daysLater = async (days: number): Promise<void> => {
    clock.set(new Date(clock.now().getTime() + days * DAY_MS));
    await sweep();
  };
  const archive = (files: Record<string, string>): Promise<Buffer> =>
    zipOf({ 'imsmanifest.xml': manifest12(['intro']), 'intro.html': '<p>Intro</p>', ...files });
  /** Its last file is not what the archive says. */
  const damaged = async (files: Record<string, string>): Promise<Buffer> => {
    const bytes = await archive(files);
    bytes.writeUInt32LE(1, bytes.lastIndexOf('PK\u0001\u0002') + 16);
    return bytes;
  };
  const upload = async (bytes: Buffer): Promise<{ id: string; packageId: string; jobId: string }> => {
    const answer = await (
      await author()
    )
      .post(`${SCORM_PATHS.packages}?language=en`)
      .attach('file', bytes, 'shift.zip')
      .expect(201);
    const { id: packageId, versions } = answer.body as ScormPackage;
    return { id: versions[0]?.id ?? '', jobId: versions[0]?.jobId ?? '', packageId };
  };
  const runImport = (versionId: string): Promise<void> =>
    testApp.app
      .get(PackageImporter, { strict: false })
      .handle(
        { versionId },
        { jobId: randomUUID(), tries: 1, signal: new AbortController().signal, progress: async () => undefined },
      );
  const hashesOf = async (versionId: string): Promise<string[]> => {
    const rows: { sha256: string }[] = await dataSource.query('SELECT sha256 FROM scorm_file WHERE version_id = $1', [
      versionId,
    ]);
    return rows.map(({ sha256 }) => sha256);
  };
  const areThere = (hashes: readonly string[]): Promise<boolean[]> =>
    Promise.all(hashes.map((sha256) => storage.exists(blobKey(sha256))));
  const texts = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.txt`, randomUUID()]));
  /** A ready version that nobody can miss: what it held is unused from here on. */
  const importAndForget = async (files: Record<string, string>): Promise<string[]> => {
    const { id } = await upload(await archive(files));
    await runImport(id);
    const hashes = await hashesOf(id);
    await dataSource.query('DELETE FROM scorm_file WHERE version_id = $1', [id]);
    return hashes;
  };

  it('takes away what no version has held for two days, and nothing else', async () => {
    const { id } = await upload(await archive(texts(3)));
    await runImport(id);
    const files = texts(20);
    const { id: broken } = await upload(await damaged(files));
    await runImport(broken);
    const all: { sha256: string }[] = await dataSource.query('SELECT sha256 FROM scorm_blob');
    const kept = await hashesOf(id);
    const left = all.map(({ sha256 }) => sha256).filter((sha256) => !kept.includes(sha256));
    expect(left.length).toBeGreaterThanOrEqual(19);
    await sweep();
    await daysLater(1);
    expect(await areThere(left)).not.toContain(false);
    await daysLater(1);
    expect(await areThere(left)).not.toContain(true);
    expect(await areThere(kept)).not.toContain(false);
    expect(await dataSource.query('SELECT FROM scorm_blob WHERE sha256 = ANY ($1)', [left])).toEqual([]);
    expect(await dataSource.query('SELECT FROM scorm_blob WHERE sha256 = ANY ($1)', [kept])).toHaveLength(5);
  });

  it('leaves what has come into use again', async () => {
    const files = texts(3);
    const hashes = await importAndForget(files);
    await sweep();
    const { id } = await upload(await archive(files));
    await runImport(id);
    await daysLater(3);
    expect(await areThere(hashes)).not.toContain(false);
  });

  it('loses nothing to an import that has found a content there when it is taken away', async () => {
    const files = texts(40);
    const hashes = await importAndForget(files);
    await sweep();
    clock.set(new Date(START.getTime() + 3 * DAY_MS));
    const { id } = await upload(await archive(files));
    const putBlob = storage.putBlob.bind(storage);
    let swept = 0;
    jest.spyOn(storage, 'putBlob').mockImplementation(async (content) => {
      const stored = await putBlob(content);
      await sweep();
      swept += 1;
      return stored;
    });
    await runImport(id);
    expect(swept).toBeGreaterThan(40);
    expect((await hashesOf(id)).toSorted()).toEqual(hashes.toSorted());
    expect(await areThere(hashes)).not.toContain(false);
  });

  it('loses nothing while imports run beside it', async () => {
    const files = texts(60);
    const hashes = await importAndForget(files);
    for (let round = 0; round < 5; round += 1) {
      await sweep();
      clock.set(new Date(clock.now().getTime() + 3 * DAY_MS));
      const { id } = await upload(await archive(files));
      const run = { isOver: false };
      const importing = runImport(id).finally(() => {
        run.isOver = true;
      });
      while (!run.isOver) await Promise.all([sweep(), sweep()]);
      await importing;
      expect(await hashesOf(id)).toHaveLength(hashes.length);
      expect(await areThere(hashes)).not.toContain(false);
      await dataSource.query('DELETE FROM scorm_file WHERE version_id = $1', [id]);
    }
  });

  it('brings a content back when its row could not be deleted after all', async () => {
    const hashes = await importAndForget(texts(3));
    await sweep();
    const move = storage.move.bind(storage);
    jest.spyOn(storage, 'move').mockImplementationOnce(async (key, to) => {
      await move(key, to);
      throw new Error('lost');
    });
    await expect(daysLater(3)).rejects.toThrow('lost');
    expect(await areThere(hashes)).not.toContain(false);
    jest.restoreAllMocks();
    await sweep();
    expect((await areThere(hashes)).filter((isThere) => isThere)).toHaveLength(2);
  });

  it('settles what a sweep left that was killed: brings back what has its row, deletes the rest', async () => {
    const { id } = await upload(await archive(texts(2)));
    await runImport(id);
    const kept = await hashesOf(id);
    const gone = (await importAndForget(texts(2))).filter((sha256) => !kept.includes(sha256));
    for (const sha256 of [...kept, ...gone]) await storage.move(blobKey(sha256), `swept/${sha256}`);
    const [again = ''] = kept;
    const { stream } = await storage.get(`swept/${again}`);
    await storage.put(blobKey(again), stream);
    await dataSource.query('DELETE FROM scorm_blob WHERE sha256 = ANY ($1)', [gone]);
    await sweep();
    expect(await areThere(kept)).not.toContain(false);
    expect(await areThere(gone)).not.toContain(true);
    expect(await storage.list('swept')).toEqual([]);
  });

  it('renames nothing more once the database has cut the connection', async () => {
    const hashes = await importAndForget(texts(5));
    await sweep();
    const move = storage.move.bind(storage);
    const hidden: string[] = [];
    jest.spyOn(storage, 'move').mockImplementation(async (key, to) => {
      if (to.startsWith('swept/')) hidden.push(key);
      if (hidden.length === 1) {
        await dataSource.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND state = 'idle in transaction'`,
        );
      }
      return move(key, to);
    });
    await expect(daysLater(3)).rejects.toThrow();
    expect(hidden).toHaveLength(1);
    expect(await areThere(hashes)).not.toContain(false);
  });

  it('gets past contents that were marked although an import had them in its hands', async () => {
    const { id } = await upload(await archive(texts(110)));
    await runImport(id);
    const hashes = (await hashesOf(id)).toSorted();
    const [last = ''] = hashes.splice(-1);
    await dataSource.query('UPDATE scorm_blob SET unused_since = $2 WHERE sha256 = ANY ($1)', [hashes, START]);
    await dataSource.query('DELETE FROM scorm_file WHERE sha256 = $1', [last]);
    await sweep();
    await daysLater(3);
    expect(await areThere([last])).toEqual([false]);
    expect(await areThere(hashes)).not.toContain(false);
    expect(await dataSource.query('SELECT FROM scorm_blob WHERE unused_since IS NOT NULL')).toEqual([]);
  });

  it('refuses an import a week after it was given up, and takes away its archive and files', async () => {
    const given = await upload(await archive(texts(3)));
    const again = await upload(await archive(texts(3)));
    const gone = await upload(await archive(texts(3)));
    for (const { jobId } of [given, again]) {
      await dataSource.query(`UPDATE job SET state = 'failed', finished_at = $2 WHERE id = $1`, [jobId, START]);
    }
    await dataSource.query('DELETE FROM job WHERE id = $1', [gone.jobId]);
    await dataSource.query(
      `WITH blob AS (INSERT INTO scorm_blob (sha256, size) VALUES ('a', 1) RETURNING sha256)
       INSERT INTO scorm_file SELECT $1, 'a', sha256 FROM blob`,
      [given.id],
    );
    const keyOf = async ({ id }: { id: string }): Promise<string | null> =>
      (await dataSource.query('SELECT upload_key FROM scorm_package_version WHERE id = $1', [id]))[0].upload_key;
    const keys = [(await keyOf(given)) ?? '', (await keyOf(again)) ?? '', (await keyOf(gone)) ?? ''];
    const stateOf = async ({ packageId }: { packageId: string }) =>
      (await (await author()).get(SCORM_PATHS.package(packageId)).expect(200)).body.versions[0];
    await daysLater(6);
    expect(await Promise.all(keys.map((key) => storage.exists(key)))).toEqual([true, true, true]);
    await dataSource.query(`UPDATE job SET state = 'pending', finished_at = NULL WHERE id = $1`, [again.jobId]);
    await daysLater(1);
    expect(await Promise.all(keys.map((key) => storage.exists(key)))).toEqual([false, true, false]);
    for (const one of [given, gone]) {
      expect(await stateOf(one)).toMatchObject({
        state: 'refused',
        findings: [{ source: 'archive', code: 'given-up' }],
      });
      expect([await keyOf(one), await hashesOf(one.id)]).toEqual([null, []]);
    }
    await runImport(again.id);
    expect(await stateOf(again)).toMatchObject({ state: 'ready' });
  });

  it('takes away the archive of an import whose process ended before it could', async () => {
    const { id } = await upload(await archive(texts(1)));
    jest.spyOn(storage, 'delete').mockRejectedValueOnce(new Error('ended'));
    await runImport(id);
    const [{ upload_key: key }] = await dataSource.query('SELECT upload_key FROM scorm_package_version WHERE id = $1', [
      id,
    ]);
    expect(await storage.exists(key)).toBe(true);
    await sweep();
    expect(await storage.exists(key)).toBe(false);
  });
});
