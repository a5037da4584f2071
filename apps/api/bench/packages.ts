import { createHash, randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { ZipFile } from 'yazl';
import { call, cookieOf } from './learners.ts';
import { type Measurement, measureLoad } from './load.ts';
import { sessionToken } from './seed.ts';

const BLOCK = 'bench-package';
const LEARNERS = 50;
const JOURNAL_ROWS = 1_000_000;
const ATTEMPTS = 20_000;
const LARGE_FILES = 5_000;
const LARGE_BYTES = 300_000_000;
const GREEK = 'Στη βάρδια '.repeat(6_000).slice(0, 64_000);
const CONTENT_ORIGIN = process.env['CONTENT_ORIGIN'] ?? '';

const MANIFEST = `<?xml version="1.0"?>
<manifest identifier="bench" version="1.2" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Shift</title>
    <item identifier="intro" identifierref="r"><title>Shift</title></item>
  </organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"/></resources>
</manifest>`;
const PAGE = `<!doctype html><title>Shift</title>${'<p>A page of a package.</p>'.repeat(400)}`;

type Package = { id: string; key: string; versions: { state: string }[] };
type Window = { readonly token: string; readonly launchId: string; sequence: number };

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const commitOf = ({ token, sequence }: Window, set: Record<string, string>, calls: unknown[]) => ({
  token,
  sequence,
  activity: 'intro',
  visit: 1,
  isNewAttempt: false,
  set,
  calls,
  isTerminated: false,
  sequencing: null,
  root: null,
  objectives: {},
  stores: {},
});

/** Two kilobytes, as a page turned in a course of an authoring tool: bookmark, state, an answer, and the calls that set them. */
const commitBody = (window: Window, turn: number): string => {
  const set = {
    'cmi.core.lesson_location': `page-${turn % 40}`,
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.session_time': `00:${String(turn % 60).padStart(2, '0')}:00`,
    'cmi.suspend_data': randomBytes(600).toString('base64'),
    'cmi.interactions.0.id': 'question-1',
    'cmi.interactions.0.type': 'choice',
    'cmi.interactions.0.student_response': 'abc'[turn % 3] ?? 'a',
  };
  const calls = Object.entries(set).map(([element, value], index) => [
    turn + index,
    'S',
    element,
    value.slice(0, 40),
    '0',
  ]);
  return JSON.stringify(commitOf(window, set, calls));
};

const pack = (addFiles: (zip: ZipFile) => void): Promise<Buffer> => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(MANIFEST), 'imsmanifest.xml');
  zip.addBuffer(Buffer.from(PAGE), 'index.html');
  addFiles(zip);
  zip.end();
  return buffer(zip.outputStream.pipe(new PassThrough()));
};

/** 50 learners at packages, beside 20,000 attempts with a million commits. */
export class PackageBench {
  private readonly enrolments: string[] = [];
  private windows: Window[] = [];
  private packageKey = '';
  private readonly client: Client;
  private readonly origin: string;

  constructor(client: Client, origin: string) {
    this.client = client;
    this.origin = origin;
  }

  async prepare(): Promise<void> {
    await this.client.query(
      `INSERT INTO role_assignment (account_id, role, scope_kind, scope_value, reason, granted_at)
       SELECT account_id, 'author', 'site', '', 'bench', now() FROM session WHERE token_hash = sha256($1::bytea)`,
      [Buffer.from(sessionToken(0))],
    );
    const zip = await pack(() => undefined);
    this.packageKey = (await this.imported(zip)).key;
    await this.enrolLearners();
    for (let session = 0; session < LEARNERS; session += 1) this.windows.push(await this.open(session));
    await this.seedJournal();
  }

  /** @returns milliseconds from the end of the upload to a package that can be played */
  async measureImport(): Promise<number> {
    const bytes = Math.floor(LARGE_BYTES / LARGE_FILES);
    const zip = await pack((archive) => {
      for (let file = 0; file < LARGE_FILES; file += 1) {
        archive.addBuffer(randomBytes(bytes), `media/${file}.bin`, { compress: false });
      }
    });
    const form = new FormData();
    form.append('file', new Blob([zip as never]), 'large.zip');
    const made = await this.upload(form);
    const start = performance.now();
    await this.untilReady(made.id);
    return performance.now() - start;
  }

  /** @returns the median of milliseconds from the button to the first byte of the package */
  async measureLaunch(): Promise<number> {
    const times: number[] = [];
    for (let session = 0; session < 20; session += 1) {
      const start = performance.now();
      const exchanged = await this.exchange(session);
      const page = await fetch(`${CONTENT_ORIGIN}${exchanged.filesPath}index.html`);
      await page.body?.getReader().read();
      times.push(performance.now() - start);
      this.windows[session] = { token: exchanged.token, launchId: exchanged.launchId, sequence: 0 };
    }
    return median(times);
  }

  /**
   * @param rate commits a second; null: as many as go
   * @returns the load, how many acknowledged commits are not in the database, and bytes on disk per commit
   */
  async measureCommits(rate: number | null): Promise<{ load: Measurement; lost: number; bytesEach: number }> {
    const before = await this.journal();
    let turn = 0;
    const load = await measureLoad(
      CONTENT_ORIGIN,
      () => {
        const window = this.windows[turn++ % this.windows.length];
        if (window === undefined) throw new Error('No window to measure with');
        window.sequence += 1;
        return { session: null, method: 'POST', path: '/runtime/commits', body: commitBody(window, turn) };
      },
      { connections: LEARNERS, ...(rate !== null && { rate }) },
    );
    const after = await this.journal();
    return {
      load,
      lost: Math.max(0, load.answered - (after.rows - before.rows)),
      bytesEach: (after.bytes - before.bytes) / (after.rows - before.rows),
    };
  }

  /** @returns the median of milliseconds for 64,000 Greek characters in one commit */
  async measureLongCommit(): Promise<number> {
    const times: number[] = [];
    for (const [index, window] of this.windows.slice(0, 20).entries()) {
      window.sequence += 1;
      const body = commitOf(window, { 'cmi.suspend_data': `${index}${GREEK}` }, []);
      const start = performance.now();
      const answer = await this.post<{ result: string }>('/runtime/commits', body);
      times.push(performance.now() - start);
      if (answer.result !== 'saved') throw new Error(`The long commit was answered ${answer.result}`);
    }
    return median(times);
  }

  private async upload(form: FormData): Promise<Package> {
    const response = await fetch(`${this.origin}/api/scorm/packages?language=en`, {
      method: 'POST',
      headers: { cookie: cookieOf(0), origin: this.origin, 'sec-fetch-site': 'same-origin' },
      body: form,
    });
    if (!response.ok) throw new Error(`Upload: ${response.status} ${await response.text()}`);
    return (await response.json()) as Package;
  }

  private async imported(zip: Buffer): Promise<Package> {
    const form = new FormData();
    form.append('file', new Blob([zip as never]), 'bench.zip');
    const made = await this.upload(form);
    await this.untilReady(made.id);
    return made;
  }

  private async untilReady(id: string): Promise<void> {
    for (;;) {
      const { versions } = await call<Package>(this.origin, 0, 'GET', `/api/scorm/packages/${id}`);
      if (versions[0]?.state === 'ready') return;
      if (versions[0]?.state === 'refused') throw new Error('The package was refused');
      await sleep(50);
    }
  }

  /** A version of the first course in which the first lesson also shows the package. */
  private async enrolLearners(): Promise<void> {
    const block = {
      key: BLOCK,
      type: 'scorm',
      rule: 'none',
      required: false,
      quiz: null,
      scenario: null,
      package: this.packageKey,
    };
    const hashes = Array.from({ length: LEARNERS }, (_, index) => hashOf(sessionToken(index)));
    const { rows } = await this.client.query<{ id: string; token: string }>(
      `WITH origin AS (
         SELECT version.* FROM course_version version JOIN course ON course.id = course_id AND course.key = 'integra' LIMIT 1
       ), version AS (
         INSERT INTO course_version (course_id, number, content_hash, framework_version_id, structure, published_at)
         SELECT course_id, 1000, 'bench-package', framework_version_id,
           jsonb_insert(structure, '{modules,0,lessons,0,blocks,0}', $1::jsonb), published_at FROM origin RETURNING id
       )
       UPDATE enrolment SET course_version_id = version.id FROM version, session
       JOIN account ON account.id = session.account_id
       WHERE enrolment.person_id = account.person_id AND session.token_hash = ANY ($2::bytea[])
         AND enrolment.course_id = (SELECT course_id FROM origin)
       RETURNING enrolment.id, encode(session.token_hash, 'hex') AS token`,
      [JSON.stringify(block), hashes],
    );
    const idOf = new Map(rows.map(({ id, token }) => [token, id]));
    for (const hash of hashes) this.enrolments.push(idOf.get(hash.toString('hex')) ?? '');
  }

  /** A million commits of others: each a copy of a real one. */
  private async seedJournal(): Promise<void> {
    const window = this.windows[0];
    if (window === undefined) throw new Error('No window to copy from');
    window.sequence += 1;
    await this.post('/runtime/commits', JSON.parse(commitBody(window, 1)));
    await this.client.query(
      `WITH model AS (SELECT attempt.*, launch.id AS launch_id FROM scorm_launch launch
         JOIN scorm_attempt attempt ON attempt.id = attempt_id WHERE launch.id = $1),
       others AS (
         INSERT INTO scorm_attempt (enrolment_id, block_key, person_id, version_id, number, started_at, changed_at)
         SELECT enrolment.id, 'bench-others', enrolment.person_id, model.version_id, 1, now(), now()
         FROM model, enrolment LIMIT ${ATTEMPTS} RETURNING id, version_id
       ), launches AS (
         INSERT INTO scorm_launch (attempt_id, version_id, code_hash, code_until, state, mode, sequence, started_at, last_seen_at)
         SELECT id, version_id, sha256(id::text::bytea), now(), 'closed', 'normal', ${JOURNAL_ROWS / ATTEMPTS}, now(), now()
         FROM others RETURNING id
       )
       INSERT INTO scorm_commit (launch_id, sequence, received_at, open_seconds, record, answer)
       SELECT launches.id, number, now(), 10, record, answer
       FROM launches, generate_series(1, ${JOURNAL_ROWS / ATTEMPTS}) number,
         (SELECT record, answer FROM scorm_commit WHERE launch_id = $1 LIMIT 1) real`,
      [window.launchId],
    );
    await this.client.query('ANALYZE');
  }

  private async open(session: number): Promise<Window> {
    const { token, launchId } = await this.exchange(session);
    return { token, launchId, sequence: 0 };
  }

  private async exchange(session: number): Promise<{ token: string; launchId: string; filesPath: string }> {
    const path = `/api/enrolments/${this.enrolments[session]}/packages/${BLOCK}/launches?language=en`;
    const { playerUrl } = await call<{ playerUrl: string }>(this.origin, session, 'POST', path, { attempt: 'resume' });
    return this.post('/runtime/exchange', { code: new URL(playerUrl).hash.slice(1) });
  }

  private async post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(CONTENT_ORIGIN + path, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  private async journal(): Promise<{ rows: number; bytes: number }> {
    const { rows } = await this.client.query<{ rows: number; bytes: number }>(
      `SELECT count(*)::int AS rows, pg_total_relation_size('scorm_commit')::float8 AS bytes FROM scorm_commit`,
    );
    return rows[0] ?? { rows: 0, bytes: 0 };
  }
}
