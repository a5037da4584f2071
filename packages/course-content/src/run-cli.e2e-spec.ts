import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { runCli } from './run-cli.js';
import { type Changes, FILES, fixtureTexts, spotOf } from '../test/fixture-course.js';

let root: string;

const writeFixture = async (changes: Changes = {}): Promise<void> => {
  for (const [path, text] of fixtureTexts(changes)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
};

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const exit = await runCli(args, root, (line) => lines.push(line));
  return { exit, lines };
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('check', () => {
  it('passes a sound course with a summary', async () => {
    await writeFixture();
    const { exit, lines } = await run('check');
    expect(exit).toBe(0);
    expect(lines.at(-1)).toBe('1 course: no errors, 1 warning');
  });

  it('prints each problem with file, line, column and hint, and fails', async () => {
    const changes: Changes = { m1: [[', alt: A path that turns.', '']] };
    await writeFixture(changes);
    const { exit, lines } = await run('check', 'demo');
    const { line, column } = spotOf('m1', '{id: m1-image', changes);
    const path = relative(process.cwd(), join(root, FILES.m1));
    expect(exit).toBe(1);
    expect(lines).toContain(
      `${path}:${line}:${column}  \`alt\` is missing — add \`alt\` here; the format is described in docs/specs/course-content.md`,
    );
    expect(lines.at(-1)).toBe('demo: 1 error, 1 warning');
  });

  it('tells a problem of the shared library once for two courses', async () => {
    await writeFixture({ library: [['year: 2016', 'year: soon']] });
    for (const [path, text] of fixtureTexts({ settings: [['slug: demo', 'slug: twin']] })) {
      if (!path.startsWith('courses/')) continue;
      const twin = join(root, path.replace('courses/demo', 'courses/twin'));
      await mkdir(dirname(twin), { recursive: true });
      await writeFile(twin, text);
    }
    const { lines } = await run('check');
    expect(lines.filter((line) => line.includes('`year` must be'))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^2 courses: \d+ errors?, /);
  });

  it('names the courses when it is asked for another', async () => {
    await writeFixture();
    const { exit, lines } = await run('check', 'nothing');
    expect(exit).toBe(2);
    expect(lines[0]).toMatch(/There is no course `nothing`.*: demo$/);
  });
});

describe('stamp', () => {
  it('writes what every translation stands on, so that later changes are noticed', async () => {
    await writeFixture();
    expect((await run('stamp', 'demo', 'fr')).exit).toBe(0);
    const locks = await readFile(join(root, FILES.locksFr), 'utf8');
    expect(JSON.parse(locks)).toHaveProperty(
      ['blocks.m1-case.variants.prison.text'],
      expect.stringMatching(/^[0-9a-f]{16}$/),
    );
    expect((await run('check')).lines.at(-1)).toBe('1 course: no errors, no warnings');

    await writeFixture({ m1: [['Read on.', 'Read further.']], locksFr: locks });
    const { exit, lines } = await run('check');
    expect(exit).toBe(0);
    expect(lines[0]).toMatch(/modules\/m1\.fr\.yaml:\d+:\d+ {2}warning: the source of this text has changed/);
    expect(lines.at(-1)).toBe('1 course: no errors, 1 warning');
  });

  it('changes nothing when it runs twice', async () => {
    await writeFixture();
    await run('stamp', 'demo', 'fr');
    const once = await readFile(join(root, FILES.locksFr), 'utf8');
    await run('stamp', 'demo', 'fr');
    expect(await readFile(join(root, FILES.locksFr), 'utf8')).toBe(once);
  });

  it('does not stamp a broken course', async () => {
    await writeFixture({ m0: 'id: m0\n' });
    expect((await run('stamp', 'demo', 'fr')).exit).toBe(1);
    expect(await readFile(join(root, FILES.locksFr), 'utf8')).toBe('{}\n');
  });

  it.each([['pt'], ['xx']])('refuses the language %s', async (language) => {
    await writeFixture();
    expect((await run('stamp', 'demo', language)).exit).toBe(2);
  });
});

describe('the command line', () => {
  it.each([[[]], [['dance']], [['stamp', 'demo']], [['check', '--loud']]])('explains itself for %j', async (args) => {
    const { exit, lines } = await run(...args);
    expect(exit).toBe(2);
    expect(lines[0]).toMatch(/check \[course\]/);
  });

  it('helps when asked', async () => {
    expect((await run('--help')).exit).toBe(0);
  });
});
