import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { explainDiskTrouble, requireWritableDirectory } from './disk.mjs';

/** @param {import('node:test').TestContext} t */
function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('makes a data folder that others cannot read', (t) => {
  const folder = join(temporaryFolder(t), 'a', 'b');
  requireWritableDirectory(folder);
  assert.equal(statSync(folder).mode & 0o066, 0);
});

test('says that a folder cannot be written and what to do', (t) => {
  const file = join(temporaryFolder(t), 'file');
  writeFileSync(file, '');
  assert.throws(() => requireWritableDirectory(join(file, 'data')), /cannot be written \(ENOTDIR\).*--data/);
});

test('says that the disk is full before anything is half written', (t) => {
  const more = Number.MAX_SAFE_INTEGER;
  assert.throws(
    () => requireWritableDirectory(temporaryFolder(t), more),
    /The disk with .* is full: only \d+ MB are free/,
  );
});

test('recognises a full disk in what a program printed', () => {
  assert.match(explainDiskTrouble('could not write: No space left on device', '/data')?.message ?? '', /is full/);
  assert.equal(explainDiskTrouble('syntax error', '/data'), undefined);
});
