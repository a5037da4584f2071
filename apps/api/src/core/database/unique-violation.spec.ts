import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { isUniqueViolation } from './unique-violation.js';

const refusal = (code: string, constraint: string) =>
  new QueryFailedError('INSERT', [], Object.assign(new Error('no'), { code, constraint }));

describe('a unique violation', () => {
  it.each([
    ['of the index that is meant', refusal('23505', 'account_email_uq'), true],
    ['of one of several', refusal('23505', 'organisation_name_ix'), true],
    ['of another index, which is a mistake of ours', refusal('23505', 'account_person_id_uq'), false],
    ['is no other refusal', refusal('23503', 'account_email_uq'), false],
    ['is no other error', new Error('account_email_uq'), false],
  ])('%s', (_, error, isMeant) => {
    expect(isUniqueViolation(error, 'account_email_uq', 'organisation_name_ix')).toBe(isMeant);
  });
});
