import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { webDirectory } from './paths.mjs';
import { findFreePort, findFreePortFrom } from './ports.mjs';

/**
 * What the API is told. Whatever the person set in the environment wins over what we would choose.
 * @param {import('./start-options.mjs').StartOptions} options
 * @param {string} databaseUrl
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function appEnvironment({ role, port, host, data, demo }, databaseUrl, env = process.env) {
  return {
    NODE_ENV: 'production',
    // A terminal shows what needs attention; LOG_LEVEL=info adds a line per request.
    LOG_LEVEL: 'warn',
    SECRET_KEY: readOrCreateSecret(join(data, 'secret-key')),
    PUBLIC_URL: `http://localhost:${port}`,
    WEB_DIST: join(webDirectory, 'dist'),
    PLAYER_DIST: join(webDirectory, 'dist-player'),
    ...(role === 'worker' ? { HEALTH_PORT: String(await findFreePort()) } : await contentListener(port, host, env)),
    ...(demo ? { DEMO: '1', ADMIN_SECOND_FACTOR: 'optional' } : {}),
    ...withoutEmpty(env),
    DATABASE_URL: databaseUrl,
    LMS_DATA: data,
    HOST: host,
    PORT: String(port),
    ROLE: role,
  };
}

/**
 * Course packages never run on the portal's origin; on one machine another port is another origin.
 * @param {number} port
 * @param {string} host
 * @param {NodeJS.ProcessEnv} env
 */
async function contentListener(port, host, env) {
  if (env.CONTENT_ORIGIN) return {};
  const contentPort = await findFreePortFrom(port + 1, host);
  return { CONTENT_PORT: String(contentPort), CONTENT_ORIGIN: `http://localhost:${contentPort}` };
}

/**
 * The key that protects second-factor secrets. It stays with the data it protects, readable by its owner only.
 * @param {string} file
 */
export function readOrCreateSecret(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

/** @param {NodeJS.ProcessEnv} env */
function withoutEmpty(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
