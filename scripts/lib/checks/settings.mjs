import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { apiDirectory, root } from '../paths.mjs';

/** Made for one machine without containers: there Caddy serves the pages, and demo logins stay on a loopback address. */
const notForContainers = ['DEMO', 'WEB_DIST'];

/** Set by compose.yaml for its containers, so that nobody sets them by hand. */
const fixedByCompose = /^ +([A-Z][A-Z0-9_]*):/gm;
const used = /\$\{([A-Z][A-Z0-9_]*)/g;
const inExampleFile = /^#? ?([A-Z][A-Z0-9_]*)=/gm;

/**
 * Compares the settings the API knows with those of docker/: each is described in .env.example or fixed in compose.yaml,
 * and nothing is described that nobody reads.
 * @returns {Promise<string[]>}
 */
export async function checkSettings() {
  const schema = pathToFileURL(join(apiDirectory, 'dist', 'config', 'env.schema.js')).href;
  const { EnvSchema } = await import(schema);
  const folder = join(root, 'docker');
  return compareSettings(
    Object.keys(EnvSchema.shape),
    readFileSync(join(folder, '.env.example'), 'utf8'),
    readFileSync(join(folder, 'compose.yaml'), 'utf8'),
  );
}

/**
 * @param {readonly string[]} known settings of the API
 * @param {string} example text of .env.example
 * @param {string} compose text of compose.yaml
 * @returns {string[]}
 */
export function compareSettings(known, example, compose) {
  const inExample = namesIn(example, inExampleFile);
  const inCompose = new Set([...namesIn(compose, fixedByCompose), ...namesIn(compose, used)]);
  const described = new Set([...inExample, ...inCompose, ...notForContainers]);
  const forgotten = known.filter((name) => !described.has(name));
  const unread = [...inExample].filter((name) => !known.includes(name) && !inCompose.has(name));
  return [
    ...forgotten.map((name) => `${name} is a setting of the API, but neither in .env.example nor in compose.yaml`),
    ...unread.map((name) => `${name} stands in .env.example, but nothing reads it`),
  ];
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @returns {Set<string>}
 */
function namesIn(text, pattern) {
  return new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
}
