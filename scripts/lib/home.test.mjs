import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { homeEnvironment } from './home.mjs';

test('leaves a home folder that can be written alone', (t) => {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  t.after(() => rmSync(home, { recursive: true }));
  assert.deepEqual(homeEnvironment(home), {});
});

test('replaces a home folder that is missing, unset or a file', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'home-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'file');
  writeFileSync(file, '');
  for (const home of ['', join(folder, 'missing'), file]) {
    assert.match(homeEnvironment(home).HOME ?? '', /home$/);
  }
});
