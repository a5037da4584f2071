import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../config/app-config.js';
import { PlainFailure } from './exit-code.js';
import { explainFailure } from './run-process.js';

const withCode = (code: string, syscall?: string) =>
  Object.assign(new Error('connect failed for somebody@example.org'), { code, syscall });
const missing = Object.assign(new Error(`ENOENT: no such file or directory, scandir '/nowhere'`), {
  code: 'ENOENT',
  syscall: 'scandir',
});

describe('a process that cannot start', () => {
  it.each([
    ['settings', new ConfigError('PORT: must be a number'), 2, 'PORT: must be a number'],
    ['no database', withCode('ECONNREFUSED', 'connect'), 3, 'PostgreSQL cannot be reached'],
    ['a wrong password', withCode('28P01'), 3, 'refuses the password'],
    ['a database that does not exist', withCode('3D000'), 3, 'does not exist'],
    ['an old server', new PlainFailure('PostgreSQL 12 is too old', 4), 4, 'too old'],
    ['a taken port', withCode('EADDRINUSE'), 5, 'The port is taken'],
    ['a folder that is not there', missing, 1, '/nowhere'],
    ['anything else', new Error('surprise'), 1, 'Unexpected failure'],
  ])('says what is wrong: %s', (_, error, exitCode, words) => {
    const failure = explainFailure(error);
    expect(failure.exitCode).toBe(exitCode);
    expect(failure.message).toContain(words);
    expect(failure.message).not.toContain('somebody');
  });
});
