import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fingerprint, stampEquals } from './fingerprint.mjs';

/** @param {import('node:test').TestContext} t */
function sources(t) {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'a.ts'), 'a');
  return folder;
}

test('stays the same while nothing changes', (t) => {
  const folder = sources(t);
  assert.equal(fingerprint([folder]), fingerprint([folder]));
});

test('changes with every file that is added, removed, renamed or written, and with what else matters', (t) => {
  const folder = sources(t);
  const file = join(folder, 'src', 'a.ts');
  const seen = new Set([fingerprint([folder])]);
  const note = () => seen.add(fingerprint([folder]));
  writeFileSync(join(folder, 'src', 'b.ts'), 'b');
  note();
  writeFileSync(file, 'longer');
  note();
  utimesSync(file, 1, 1);
  note();
  rmSync(file);
  note();
  seen.add(fingerprint([folder], ['another lockfile']));
  seen.add(fingerprint([folder, join(folder, 'missing')]));
  assert.equal(seen.size, 7);
});

test('compares a stamp with the file that keeps it', (t) => {
  const file = join(sources(t), 'stamp');
  assert.equal(stampEquals(file, 'x'), false);
  writeFileSync(file, 'x');
  assert.equal(stampEquals(file, 'x'), true);
  assert.equal(stampEquals(file, 'y'), false);
});
