import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ArchiveEntry, ArchiveJudge, type ArchiveVerdict } from './archive-judge.js';
import { ARCHIVE_LIMITS } from './archive-limits.js';

const MEBIBYTE = 1_048_576;

const anEntry = (entry: Partial<ArchiveEntry> = {}): ArchiveEntry => ({
  name: 'index.html',
  compressedSize: 400,
  size: 1_000,
  mode: 0o100644,
  isEncrypted: false,
  method: 8,
  ...entry,
});

const judge = (entry: Partial<ArchiveEntry>): ArchiveVerdict => new ArchiveJudge().judge(anEntry(entry));
const refusalOf = (verdict: ArchiveVerdict): string | null =>
  verdict.kind === 'refused' ? verdict.refusal.code : null;

describe('ArchiveJudge', () => {
  it.each([
    ['index.html', 'index.html'],
    ['scos/one/page 1.html', 'scos/one/page 1.html'],
    ['./a//b.js', 'a/b.js'],
    ['Σχέδιο/урок.html', 'Σχέδιο/урок.html'],
    // Written apart by macOS: e and an accent.
    ['lec\u0327on.html', 'le\u00e7on.html'],
    ['scos\\one\\index.html', 'scos/one/index.html'],
    ['a..b/..c/d.', 'a..b/..c/d.'],
  ])('takes %j as %j', (name, path) => {
    expect(judge({ name })).toEqual({ kind: 'file', path });
  });

  it.each(['folder/', 'folder\\', '__MACOSX/._index.html', 'a/__MACOSX/._index.html', 'a/.DS_Store', 'Thumbs.db'])(
    'leaves %j aside',
    (name) => {
      expect(judge({ name, mode: 0 })).toEqual({ kind: 'ignored' });
    },
  );

  it.each([
    ['../secret', 'name-outside'],
    ['a/../../secret', 'name-outside'],
    ['..\\secret', 'name-outside'],
    ['/etc/passwd', 'name-outside'],
    ['\\\\server\\share', 'name-outside'],
    ['C:\\Windows\\x', 'name-outside'],
    ['a/../b', 'name-outside'],
    ['..', 'name-outside'],
    ['index\u0000.html', 'name-invalid'],
    ['a\nb', 'name-invalid'],
    ['\ud800.html', 'name-invalid'],
    [`${'n'.repeat(300)}.html`, 'name-too-long'],
    ['é'.repeat(128), 'name-too-long'],
    ['folder/'.repeat(40), 'name-too-long'],
    [`${'long-name/'.repeat(25)}${'n'.repeat(800)}`, 'name-too-long'],
    ['.', 'duplicate'],
  ])('refuses the name %j', (name, code) => {
    expect(refusalOf(judge({ name }))).toBe(code);
  });

  it.each([
    ['a link', { mode: 0o120777 }, 'no-plain-file'],
    ['a device', { mode: 0o060644 }, 'no-plain-file'],
    ['what a password closes', { isEncrypted: true }, 'encrypted'],
    ['a method that browsers of zips do not have', { method: 14 }, 'method-unknown'],
    ['a bomb: 200 kB that become 200 MiB', { compressedSize: 200_000, size: 200 * MEBIBYTE }, 'bomb'],
    [
      'more than everything together may have',
      { compressedSize: MEBIBYTE * 1_024, size: 3_000 * MEBIBYTE },
      'too-large',
    ],
  ])('refuses %s', (_, entry, code) => {
    expect(refusalOf(judge(entry))).toBe(code);
  });

  it('takes a small file of whatever ratio', () => {
    expect(judge({ compressedSize: 1_000, size: MEBIBYTE }).kind).toBe('file');
  });

  it('refuses the second file of a path, however it is written', () => {
    const archive = new ArchiveJudge();
    archive.judge(anEntry({ name: 'a/b.js' }));
    expect(refusalOf(archive.judge(anEntry({ name: './a\\b.js' })))).toBe('duplicate');
  });

  it('refuses what is too much together: sizes, and numbers', () => {
    const archive = new ArchiveJudge({ ...ARCHIVE_LIMITS, totalBytes: 2_500, entries: 3 });
    const verdicts = ['a', 'b', 'c', 'd'].map((name) => refusalOf(archive.judge(anEntry({ name }))));
    expect(verdicts).toEqual([null, null, 'too-large', 'too-many-entries']);
  });

  it('notices what may look different elsewhere, once of each kind', () => {
    const archive = new ArchiveJudge();
    for (const name of ['Index.html', 'index.html', 'INDEX.html', 'a\\b.js', 'a\\c.js', 'extra.zip']) {
      archive.judge(anEntry({ name }));
    }
    expect(archive.notices).toEqual([
      { code: 'case-collision', entry: 'index.html' },
      { code: 'backslash', entry: 'a\\b.js' },
      { code: 'nested-archive', entry: 'extra.zip' },
    ]);
  });

  it('gives no path that leads out, whatever the name', () => {
    const parts = fc.constantFrom('..', '.', '', 'a', 'C:', '\\', '/', '\u0000', 'é', ' ');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((all) => all.join('/')),
        ),
        (name) => {
          const verdict = judge({ name });
          if (verdict.kind !== 'file') return;
          const address = verdict.path.split('/').map(encodeURIComponent).join('/');
          expect(new URL(address, 'https://content.example/package/').pathname).toBe(`/package/${address}`);
          expect(verdict.path.split('/')).not.toContain('..');
        },
      ),
    );
  });
});
