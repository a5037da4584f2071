import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainTaskFailure } from './tasks.mjs';

const env = { DATABASE_URL: 'postgresql://lms:topsecret@db.example.org:5432/lms', LMS_DATA: '/srv/lms' };

test('names a database that cannot be reached, without its password', () => {
  const { message } = explainTaskFailure('migrate', 3, 'connection refused', env);
  assert.match(message, /db\.example\.org:5432 cannot be reached/);
  assert.doesNotMatch(message, /topsecret/);
});

test('names a database that is too old', () => {
  assert.match(explainTaskFailure('migrate', 4, '', env).message, /too old: PostgreSQL 15 or newer/);
});

test('passes on what is wrong with the settings', () => {
  const failure = explainTaskFailure('migrate', 2, '  SMTP_URL: must be an smtp:// address', env);
  assert.match(failure.message, /settings/);
  assert.match(failure.detail, /SMTP_URL/);
});

test('recognises a full disk', () => {
  assert.match(
    explainTaskFailure('import-content', 1, 'ENOSPC: no space left on device', env).message,
    /\/srv\/lms is full/,
  );
});
