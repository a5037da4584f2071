import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainDownloadFailure } from './download-failure.mjs';

const cases = [
  [
    'npm error code ENOTFOUND\nnpm error network request to https://registry.example/pnpm failed',
    /could not be downloaded/,
  ],
  ['error sending request for url (https://registry.example/zod): dns error', /could not be downloaded/],
  ['ERR_PNPM_FETCH_403  GET https://registry.example/zod: Forbidden', /could not be downloaded/],
  ['npm error code ENOSPC\nnpm error nospc no space left on device', /the disk is full/],
  ["EACCES: permission denied, mkdir '/srv/lms/node_modules'", /could not be written/],
  ['ERR_PNPM_OUTDATED_LOCKFILE', /could not be installed/],
];

for (const [output = '', expected] of cases) {
  test(`explains "${String(output).slice(0, 40)}"`, () => {
    const failure = explainDownloadFailure('The packages', String(output));
    assert.match(failure.message, /** @type {RegExp} */ (expected));
    assert.match(`${failure.message}${failure.detail}`, /start again|Start as|The installer said/);
  });
}
