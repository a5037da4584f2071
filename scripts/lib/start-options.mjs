import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, Failure } from './failure.mjs';
import { stateDirectory } from './paths.mjs';

export const startHelp = `Starts INTEGRA LMS: fetches what is missing, builds, runs the database, the server and the jobs.

  npm start                        everything in one process, on http://localhost:3000
  npm start -- --demo              with fictional people and demo data, one login per role
  npm start -- worker              jobs only, beside servers that run elsewhere

  --port <number>    port of the web server (3000; or PORT). Course packages get the next free port
  --host <address>   address to listen on (127.0.0.1; or HOST). Anything else needs PUBLIC_URL with https
  --data <folder>    where data is kept (LMS_DATA; .lms/data in the checkout, /var/lib/integra-lms as root)
  --demo             adds demo logins; refused where other machines could reach them
  --help             this text

Settings from the environment: DATABASE_URL (a PostgreSQL server of your own, 15 or newer), REDIS_URL (queue on Redis),
PUBLIC_URL (the address people use), CONTENT_ORIGIN (another origin for course packages), SMTP_URL and MAIL_FROM (mail),
LOG_LEVEL (warn; info shows every request), and the others of docs/operations.md.`;

/**
 * @typedef {object} StartOptions
 * @property {'all' | 'http' | 'worker'} role
 * @property {number} port
 * @property {string} host
 * @property {string} data absolute path of the data folder
 * @property {boolean} demo
 * @property {boolean} help
 */

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} [isRoot]
 * @returns {StartOptions}
 */
export function readStartOptions(args, env, isRoot = process.getuid?.() === 0) {
  const { values, positionals } = parse(args);
  const port = Number(values.port ?? env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`"${values.port ?? env.PORT}" is not a port.`, 'Give a number from 1 to 65535.');
  }
  const [word, ...others] = positionals;
  if ((word !== undefined && word !== 'worker') || others.length > 0) {
    throw new Failure(
      `"${positionals.join(' ')}" is not understood.`,
      `${command('npm start -- --help')} lists what is.`,
    );
  }
  const options = {
    role: roleOf(word, env.ROLE),
    port,
    host: values.host ?? env.HOST ?? '127.0.0.1',
    data: toAbsolute(values.data ?? env.LMS_DATA) ?? defaultData(isRoot),
    demo: values.demo ?? false,
    help: values.help ?? false,
  };
  if (options.demo) refusePublicDemo(options.host, env.PUBLIC_URL);
  return options;
}

/**
 * @param {string | undefined} word what stands on the command line
 * @param {string | undefined} role ROLE
 * @returns {StartOptions['role']}
 */
function roleOf(word, role) {
  if (word === 'worker' || role === 'worker') return 'worker';
  return role === 'http' ? 'http' : 'all';
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Failure(
      error instanceof Error ? error.message : String(error),
      `${command('npm start -- --help')} lists the options.`,
    );
  }
}

/**
 * npm runs scripts in the checkout and says in INIT_CWD where the person stood.
 * @param {string | undefined} path
 */
function toAbsolute(path) {
  if (path === undefined || path === '') return undefined;
  return isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** @param {boolean} isRoot */
function defaultData(isRoot) {
  // The account PostgreSQL runs under instead of root cannot enter root's home or a private checkout.
  return isRoot ? '/var/lib/integra-lms' : join(stateDirectory, 'data');
}

/**
 * Demo logins stand in a file and in the terminal's history: they stay on this machine.
 * @param {string} host
 * @param {string | undefined} publicUrl
 */
function refusePublicDemo(host, publicUrl) {
  const name = publicUrl === undefined || publicUrl === '' ? 'localhost' : new URL(publicUrl).hostname;
  if (isLoopback(host) && isLoopback(name)) return;
  throw new Failure(
    `--demo creates logins with known passwords and is not possible on ${isLoopback(host) ? publicUrl : host}.`,
    'Leave out --host and PUBLIC_URL for a demonstration on this machine, or leave out --demo.',
  );
}

/** @param {string} host */
export function isLoopback(host) {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host);
}
