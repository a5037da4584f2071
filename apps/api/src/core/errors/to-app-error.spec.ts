import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { commonError, errorFactory } from './app-error.js';
import { describeError } from './describe-error.js';
import { toAppError } from './to-app-error.js';

const databaseError = (code: string, message: string) =>
  new QueryFailedError(
    'SELECT $1',
    ['somebody@example.org'],
    Object.assign(new Error(message), { code, severity: 'ERROR' }),
  );

const systemError = (code: string, syscall: string) =>
  Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
const aggregated = { code: 'ECONNREFUSED' };

describe('what was thrown', () => {
  it('keeps its code when it is ours', () => {
    const courseError = errorFactory({ course_not_found: 404 });
    expect(toAppError(courseError('course_not_found', { slug: 'integra' }))).toMatchObject({
      code: 'course_not_found',
      status: 404,
      message: 'course not found',
      details: { slug: 'integra' },
    });
  });

  it.each([
    [new NotFoundException('Cannot GET /verify/secret'), 'not_found', 404],
    [new PayloadTooLargeException(), 'payload_too_large', 413],
    [Object.assign(new Error('too large'), { expose: true, status: 413 }), 'payload_too_large', 413],
    [systemError('ECONNREFUSED', 'connect'), 'service_unavailable', 503],
    [systemError('ENOENT', 'connect'), 'service_unavailable', 503],
    [
      Object.assign(new AggregateError([systemError('ECONNREFUSED', 'connect')]), aggregated),
      'service_unavailable',
      503,
    ],
    [new QueryFailedError('SELECT 1', [], systemError('ECONNRESET', 'read')), 'service_unavailable', 503],
    [systemError('ENOENT', 'open'), 'internal_error', 500],
    [systemError('ENOENT', 'scandir'), 'internal_error', 500],
    [new Error('timeout exceeded when trying to connect'), 'service_unavailable', 503],
    [databaseError('57P01', 'terminating connection'), 'service_unavailable', 503],
    [databaseError('53300', 'too many clients'), 'service_unavailable', 503],
    [databaseError('53100', 'could not extend file'), 'storage_full', 507],
    [databaseError('23505', 'duplicate key'), 'internal_error', 500],
    [new Error('anything'), 'internal_error', 500],
    ['a string', 'internal_error', 500],
  ])('%s becomes %s', (thrown, code, status) => {
    expect(toAppError(thrown)).toMatchObject({ code, status });
  });
});

describe('what is logged of it', () => {
  it('is the code of the database, never its words or parameters', () => {
    const description = describeError(databaseError('23505', 'Key (email)=(somebody@example.org) already exists.'));
    expect(description).toMatchObject({ type: 'QueryFailedError', code: '23505' });
    expect(JSON.stringify(description)).not.toContain('somebody');
  });

  it('is the message of our own mistakes', () => {
    expect(describeError(commonError('internal_error', undefined, { cause: new Error('x') }))).toMatchObject({
      type: 'AppError',
      message: 'internal error',
    });
  });
});
