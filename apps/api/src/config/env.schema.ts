import { z } from 'zod';

const flag = z.stringbool().default(false);
const port = z.coerce.number().int().min(0).max(65_535);

const isOrigin = (value: string): boolean => {
  const url = new URL(value);
  return url.origin === value.replace(/\/$/, '');
};

/** An http(s) address without path, query or credentials. */
const OriginSchema = z
  .url({ protocol: /^https?$/ })
  .refine(isOrigin, 'must be an origin such as https://learn.example.org')
  .transform((value) => new URL(value).origin);

const POSTGRES_URL = /^postgres(?:ql)?:\/\//;
const REDIS_URL = /^rediss?:\/\//;
const SMTP_URL = /^smtps?:\/\//;

export const isLoopback = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** Cookies ignore ports, so another port keeps packages apart on one's own machine only. */
const isApart = (content: URL, portal: URL): boolean =>
  isLoopback(portal.hostname) ? content.origin !== portal.origin : content.hostname !== portal.hostname;

/** Placeholders that circulate in examples; a secret that contains one of them is nobody's secret. */
const COMMON_SECRETS = /change.?me|secret|password|example|0123456789|^(.)\1+$/i;

/** Fewer than 12 different characters in 32 is a pattern, not a random string. */
const isWeakSecret = (value: string): boolean => COMMON_SECRETS.test(value) || new Set(value).size < 12;

/**
 * Every setting of the server, one key per environment variable. An empty variable counts as absent, because compose files pass
 * `NAME=` for what is not set.
 */
export const EnvSchema = z
  .object({
    DATABASE_URL: z.string('is required').regex(POSTGRES_URL, 'must be a postgresql:// address'),
    REDIS_URL: z.string().regex(REDIS_URL, 'must be a redis:// address').optional(),
    PUBLIC_URL: OriginSchema.default('http://localhost:3000'),
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(3000),
    CONTENT_ORIGIN: OriginSchema.optional(),
    CONTENT_PORT: port.optional(),
    HEALTH_PORT: port.optional(),
    LMS_DATA: z.string().default('.lms/data'),
    SECRET_KEY: z.string('is required').min(32, 'must have at least 32 characters'),
    SMTP_URL: z.string().regex(SMTP_URL, 'must be an smtp:// or smtps:// address').optional(),
    MAIL_FROM: z.string().optional(),
    ALLOW_PLAIN_HTTP: flag,
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    WEB_DIST: z.string().optional(),
    PLAYER_DIST: z.string().optional(),
    ROLE: z.enum(['all', 'http', 'worker']).default('all'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    ADMIN_SECOND_FACTOR: z.enum(['required', 'optional']).default('required'),
    EU_FUNDING_TEXT: z.string().optional(),
    INSTALLATION_NAME: z.string().default('INTEGRA Learning'),
    ISSUER_NAME: z.string().default('INTEGRA Learning'),
    DEMO: flag,
  })
  .superRefine((env, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const publicUrl = new URL(env.PUBLIC_URL);
    if (publicUrl.protocol === 'http:' && !isLoopback(publicUrl.hostname) && !env.ALLOW_PLAIN_HTTP) {
      complain('PUBLIC_URL', 'must be https outside this machine (ALLOW_PLAIN_HTTP=1 accepts the risk)');
    }
    if (!isLoopback(publicUrl.hostname) && isWeakSecret(env.SECRET_KEY)) {
      complain('SECRET_KEY', 'is guessable: use 32 random bytes, for example from `openssl rand -base64 32`');
    }
    if (env.DEMO && !(isLoopback(publicUrl.hostname) && isLoopback(env.HOST))) {
      complain('DEMO', 'demo accounts are for this machine only: HOST and PUBLIC_URL must be loopback addresses');
    }
    if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) {
      complain('MAIL_FROM', 'is required when SMTP_URL is set');
    }
    if (env.CONTENT_PORT !== undefined && env.CONTENT_ORIGIN === undefined) {
      complain('CONTENT_ORIGIN', 'is required when CONTENT_PORT is set');
    }
    if (env.CONTENT_ORIGIN !== undefined && !isApart(new URL(env.CONTENT_ORIGIN), publicUrl)) {
      complain('CONTENT_ORIGIN', 'must have a host name of its own: course packages never run where the portal does');
    }
  });

export type Env = z.infer<typeof EnvSchema>;
