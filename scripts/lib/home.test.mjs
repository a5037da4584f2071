import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { homeEnvironment } from './home.mjs';

/** @param {import('node:test').TestContext} t */
function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'home-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('leaves a home folder that can be written alone', (t) => {
  const home = temporaryFolder(t);
  assert.deepEqual(homeEnvironment(home, join(home, '.npm')), {});
  mkdirSync(join(home, '.npm', '_cacache'), { recursive: true });
  assert.deepEqual(homeEnvironment(home, join(home, '.npm')), {});
});

test('replaces a home folder that is missing, unset or a file, with its cache', (t) => {
  const folder = temporaryFolder(t);
  const file = join(folder, 'file');
  writeFileSync(file, '');
  for (const home of ['', join(folder, 'missing'), file]) {
    const env = homeEnvironment(home, join(home, '.npm'));
    assert.match(env.HOME ?? '', /home$/);
    assert.match(env.npm_config_cache ?? '', /home.\.npm$/);
  }
});

test('replaces only the cache when that is what cannot be written', (t) => {
  const home = temporaryFolder(t);
  mkdirSync(join(home, '.npm'));
  writeFileSync(join(home, '.npm', '_cacache'), 'not a folder');
  assert.deepEqual(Object.keys(homeEnvironment(home, join(home, '.npm'))), ['npm_config_cache']);
});
