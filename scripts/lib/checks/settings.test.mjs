import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSettings, compareSettings } from './settings.mjs';

const compose = `services:
  api:
    environment:
      DATABASE_URL: postgresql://lms:\${POSTGRES_PASSWORD:?set it}@postgres/lms
      ROLE: http
`;

test('accepts settings that are described, or fixed in compose.yaml', () => {
  const example = 'POSTGRES_PASSWORD=\n# SMTP_URL=smtp://mail.example.org\n';
  assert.deepEqual(compareSettings(['DATABASE_URL', 'ROLE', 'SMTP_URL'], example, compose), []);
});

test('names settings that are forgotten, and descriptions that nobody reads', () => {
  const found = compareSettings(['DATABASE_URL', 'SMTP_URL'], 'SMTP_ULR=\n', compose);
  assert.match(found[0] ?? '', /^SMTP_URL is a setting/);
  assert.match(found[1] ?? '', /^SMTP_ULR stands in/);
});

test('finds the committed files in agreement', async () => {
  assert.deepEqual(await checkSettings(), []);
});
