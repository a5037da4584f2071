import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { failureText } from './failure-text.js';

describe('failureText', () => {
  it('says what kind of error it was, unless it is a plain one', () => {
    expect(failureText(new Error('no paper'))).toBe('no paper');
    expect(failureText(new TypeError('no paper'))).toBe('TypeError: no paper');
    expect(failureText('text')).toBe('string');
  });

  it('leaves out addresses and what a database quotes', () => {
    expect(failureText(new Error('550 <ana.silva@example.org>: no mailbox'))).toBe('550 <<address>>: no mailbox');
    const driverError = Object.assign(new Error('Key (email)=(ana@example.org) exists'), {
      severity: 'ERROR',
      code: '23505',
      constraint: 'account_email_uq',
    });
    expect(failureText(new QueryFailedError('INSERT …', ['ana@example.org'], driverError))).toBe(
      'QueryFailedError: 23505: account_email_uq',
    );
  });

  it('stays short', () => {
    expect(failureText(new Error('x'.repeat(5_000)))).toHaveLength(1_000);
  });
});
