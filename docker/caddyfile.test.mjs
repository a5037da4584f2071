import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { apiDirectory } from '../scripts/lib/paths.mjs';

const caddyfile = readFileSync(new URL('./Caddyfile', import.meta.url), 'utf8');

/**
 * @param {boolean} isHttps
 * @returns {Promise<Record<string, string>>} the headers the API sends with a page
 */
async function headersOfApi(isHttps) {
  createRequire(join(apiDirectory, 'package.json'))('reflect-metadata');
  const file = join(apiDirectory, 'dist', 'core', 'http', 'content-security-policy.js');
  const { securityHeaders } = await import(pathToFileURL(file).href);
  /** @type {Record<string, string>} */
  const headers = {};
  /** @param {string} name @param {string} value */
  const setHeader = (name, value) => (headers[name] = value);
  const config = { isHttps, env: { CONTENT_ORIGIN: '{$CONTENT_ORIGIN}' } };
  securityHeaders(config)({}, { setHeader, removeHeader: () => {} }, () => {});
  return headers;
}

/**
 * @param {'http' | 'https'} protocol
 * @returns {Record<string, string>} the headers Caddy sends with a page
 */
function headersOfCaddy(protocol) {
  const snippet = /\(security_headers\) \{\n([\s\S]*?)\n\}/.exec(caddyfile)?.[1] ?? '';
  const lines = [...snippet.matchAll(/^\t+(?:header @(https?) )?([A-Z][\w-]+) "(.*)"$/gm)];
  const applicable = lines.filter(([, only]) => only === undefined || only === protocol);
  return Object.fromEntries(applicable.map(([, , name, value]) => [name, value]));
}

for (const protocol of /** @type {const} */ (['http', 'https'])) {
  test(`sends the headers of the API with pages over ${protocol}`, async () => {
    assert.deepEqual(headersOfCaddy(protocol), await headersOfApi(protocol === 'https'));
  });
}
