import { describe, expect, it } from '@jest/globals';
import { ConfigError, parseConfig } from './app-config.js';

const SECRET_KEY = 'k3J9vQ2xW7pL5nR8tB4yF6hD1sG0zA+c';
const minimum = { DATABASE_URL: 'postgres://user:pass-word-of-db@127.0.0.1:5432/lms', SECRET_KEY };
const complaintOf = (variables: Record<string, string | undefined>): string => {
  try {
    parseConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return '';
};

describe('settings', () => {
  it('need a database and a secret only', () => {
    const config = parseConfig(minimum);
    expect(config.publicUrl).toBe('http://localhost:3000');
    expect(config.env).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      ADMIN_SECOND_FACTOR: 'required',
      TRUST_PROXY: 0,
    });
    expect([config.isHttps, config.servesHttp, config.runsJobs]).toEqual([false, true, true]);
  });

  it('treat an empty variable as absent', () => {
    expect(parseConfig({ ...minimum, PORT: '', REDIS_URL: '', ROLE: '' }).env).toMatchObject({
      PORT: 3000,
      ROLE: 'all',
    });
  });

  it.each([
    ['http', true, false],
    ['worker', false, true],
    ['all', true, true],
  ])('divide the work: ROLE=%s', (ROLE, servesHttp, runsJobs) => {
    expect(parseConfig({ ...minimum, ROLE })).toMatchObject({ servesHttp, runsJobs });
  });

  it('name every wrong variable at once, and no value', () => {
    const complaint = complaintOf({
      ...minimum,
      DATABASE_URL: undefined,
      PORT: '99999',
      SECRET_KEY: 'too-short-value',
    });
    expect(complaint).toContain('DATABASE_URL: is required');
    expect(complaint).toContain('PORT: ');
    expect(complaint).toContain('SECRET_KEY: must have at least 32 characters');
    expect(complaint).not.toMatch(/too-short-value|99999/);
  });

  it.each([
    ['an address with a path', { PUBLIC_URL: 'https://learn.example.org/lms' }, 'PUBLIC_URL: must be an origin'],
    ['an address with credentials', { PUBLIC_URL: 'https://a:b@learn.example.org' }, 'PUBLIC_URL: must be an origin'],
    ['another kind of address', { PUBLIC_URL: 'ftp://learn.example.org' }, 'PUBLIC_URL: '],
    ['plain http in the network', { PUBLIC_URL: 'http://10.0.0.5:3000' }, 'PUBLIC_URL: must be https'],
    [
      'the portal’s origin for packages',
      { CONTENT_ORIGIN: 'http://localhost:3000' },
      'CONTENT_ORIGIN: must have a host',
    ],
    [
      'another port of the portal’s host for packages',
      { PUBLIC_URL: 'https://learn.example.org', CONTENT_ORIGIN: 'https://learn.example.org:8443' },
      'CONTENT_ORIGIN: must have a host name of its own',
    ],
    ['a content port without origin', { CONTENT_PORT: '3001' }, 'CONTENT_ORIGIN: is required'],
    ['mail without sender', { SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM: is required'],
    ['a database that is not PostgreSQL', { DATABASE_URL: 'mysql://127.0.0.1/lms' }, 'DATABASE_URL: must be'],
    ['demo accounts in the network', { DEMO: '1', HOST: '0.0.0.0' }, 'DEMO: '],
  ])('refuse %s', (_, variables, complaint) => {
    expect(complaintOf({ ...minimum, ...variables })).toContain(complaint);
  });

  it('accept plain http in a closed network when it is asked for', () => {
    expect(parseConfig({ ...minimum, PUBLIC_URL: 'http://10.0.0.5:3000', ALLOW_PLAIN_HTTP: '1' }).isHttps).toBe(false);
  });

  it.each([
    'change-me-change-me-change-me-change-me',
    'abababababababababababababababababab',
    '0123456789012345678901234567890123',
  ])('refuse the secret %s in production', (weak) => {
    const production = { ...minimum, PUBLIC_URL: 'https://learn.example.org', SECRET_KEY: weak };
    expect(complaintOf(production)).toContain('SECRET_KEY: is guessable');
    expect(parseConfig({ ...production, SECRET_KEY }).isHttps).toBe(true);
  });

  it('build links below PUBLIC_URL only', () => {
    const config = parseConfig({ ...minimum, PUBLIC_URL: 'https://learn.example.org/' });
    expect(config.linkTo('/verify/abc')).toBe('https://learn.example.org/verify/abc');
  });
});
