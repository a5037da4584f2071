import { describe, expect, it } from '@jest/globals';
import { SnakeCaseNaming } from './naming-strategy.js';

const naming = new SnakeCaseNaming();

describe('names in the database', () => {
  it('are singular snake case, without the suffix of the class', () => {
    expect(naming.tableName('QuizAttemptEntity', undefined)).toBe('quiz_attempt');
    expect(naming.columnName('totpSecretBox', undefined, [])).toBe('totp_secret_box');
    expect(naming.columnName('fileSHA256', undefined, [])).toBe('file_sha256');
    expect(naming.joinColumnName('courseVersion', 'id')).toBe('course_version_id');
  });

  it('of constraints say what they hold', () => {
    expect(naming.primaryKeyName('quiz_attempt')).toBe('quiz_attempt_pk');
    expect(naming.foreignKeyName('public.quiz_attempt', ['enrolment_id'])).toBe('quiz_attempt_enrolment_id_fk');
    expect(naming.uniqueConstraintName('certificate', ['person_id', 'course_id'])).toBe(
      'certificate_person_id_course_id_uq',
    );
  });

  it('stay within 63 bytes and distinct', () => {
    const columns = (last: string) => ['a_rather_long_column_name', 'another_rather_long_column_name', last];
    const first = naming.indexName('a_table_with_a_long_name', columns('one'));
    const second = naming.indexName('a_table_with_a_long_name', columns('two'));
    expect([first.length, second.length]).toEqual([63, 63]);
    expect(first).not.toBe(second);
  });

  it('tell a partial index from the whole one', () => {
    expect(naming.indexName('certificate', ['person_id'], "status = 'valid'")).not.toBe(
      naming.indexName('certificate', ['person_id']),
    );
  });
});
