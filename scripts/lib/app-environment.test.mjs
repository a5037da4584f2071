import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { appEnvironment } from './app-environment.mjs';

/** @param {import('node:test').TestContext} t */
function options(t) {
  const data = mkdtempSync(join(tmpdir(), 'data-'));
  t.after(() => rmSync(data, { recursive: true }));
  return { role: /** @type {const} */ ('all'), port: 3000, host: '127.0.0.1', data, demo: false, help: false };
}

test('makes one secret per installation, for its owner only', async (t) => {
  const given = options(t);
  const first = await appEnvironment(given, 'postgresql://db', {});
  const second = await appEnvironment(given, 'postgresql://db', {});
  assert.match(first.SECRET_KEY ?? '', /^[\w-]{43}$/);
  assert.equal(second.SECRET_KEY, first.SECRET_KEY);
  assert.equal(statSync(join(given.data, 'secret-key')).mode & 0o777, 0o600);
});

test('gives course packages an origin of their own', async (t) => {
  const env = await appEnvironment(options(t), 'postgresql://db', {});
  assert.notEqual(env.CONTENT_ORIGIN, env.PUBLIC_URL);
  assert.equal(env.CONTENT_ORIGIN, `http://localhost:${env.CONTENT_PORT}`);
});

test('lets the settings of the environment win, and takes an empty one for absent', async (t) => {
  const env = await appEnvironment(options(t), 'postgresql://db', {
    PUBLIC_URL: 'https://learn.example.org',
    CONTENT_ORIGIN: 'https://content.example.org',
    SMTP_URL: '',
  });
  assert.equal(env.PUBLIC_URL, 'https://learn.example.org');
  assert.equal(env.CONTENT_PORT, undefined);
  assert.equal(env.SMTP_URL, undefined);
});

test('asks no second factor of demo administrators', async (t) => {
  const env = await appEnvironment({ ...options(t), demo: true }, 'postgresql://db', {});
  assert.deepEqual([env.DEMO, env.ADMIN_SECOND_FACTOR], ['1', 'optional']);
});
