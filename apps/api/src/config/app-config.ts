import { resolve } from 'node:path';
import { type Env, EnvSchema, isLoopback } from './env.schema.js';

/** Settings that cannot be used; the message names each variable and what it must be, never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The settings of this process, read once. Inject it; nothing else reads the environment. */
export class AppConfig {
  readonly publicUrl: string;
  /** The address is https: cookies are `Secure` and browsers are told to stay on https. */
  readonly isHttps: boolean;
  /** Plain http that others can listen to: a standing banner says so. */
  readonly isPlainHttpOutside: boolean;
  /** Absolute path of the folder for files. */
  readonly dataDirectory: string;
  readonly webDirectory: string | undefined;
  /** The built window that packages are played in. */
  readonly playerDirectory: string | undefined;
  /** This process answers requests. */
  readonly servesHttp: boolean;
  /** This process takes jobs from the queue. */
  readonly runsJobs: boolean;

  constructor(readonly env: Env) {
    this.publicUrl = env.PUBLIC_URL;
    this.isHttps = env.PUBLIC_URL.startsWith('https:');
    this.isPlainHttpOutside = !this.isHttps && !isLoopback(new URL(env.PUBLIC_URL).hostname);
    this.dataDirectory = resolve(env.LMS_DATA);
    this.webDirectory = env.WEB_DIST === undefined ? undefined : resolve(env.WEB_DIST);
    this.playerDirectory = env.PLAYER_DIST === undefined ? undefined : resolve(env.PLAYER_DIST);
    this.servesHttp = env.ROLE !== 'worker';
    this.runsJobs = env.ROLE !== 'http';
  }

  /** Absolute address of a page of the web app, always below PUBLIC_URL and never from a request's Host header. */
  linkTo(path: `/${string}`): string {
    return `${this.publicUrl}${path}`;
  }
}

/** @throws {ConfigError} naming every variable that is missing or wrong. */
export const parseConfig = (variables: Readonly<Record<string, string | undefined>>): AppConfig => {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = EnvSchema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`These settings cannot be used:\n${lines.join('\n')}`);
  }
  return new AppConfig(result.data);
};

/**
 * Reads the environment of the process.
 * @param fixed variables that the entry point itself decides, such as ROLE
 * @throws {ConfigError} naming every variable that is missing or wrong.
 */
export const loadConfig = (fixed: Readonly<Record<string, string>> = {}): AppConfig =>
  parseConfig({ ...process.env, ...fixed });

/**
 * Address of a server on which a scratch database may be created and dropped: TEST_DATABASE_URL, or else DATABASE_URL.
 * @throws {ConfigError}
 */
export const loadScratchServerUrl = (): string => {
  const result = EnvSchema.shape.DATABASE_URL.safeParse(
    process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL'],
  );
  if (!result.success) throw new ConfigError('TEST_DATABASE_URL or DATABASE_URL must be a postgresql:// address');
  return result.data;
};
