import { describe, expect, it } from '@jest/globals';
import { FIRST_PACKAGE_RULES, type PackageCompletion } from '@integra/shared-types/scorm';
import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { anActivity, anUnopenedActivity, aRecordDetail } from '../../testing/package-record-fixtures.js';
import { tallyActivities, verdictOf } from './why.js';

const underRule = (completion: PackageCompletion, overrides: Partial<PackageRecordDetail> = {}) =>
  aRecordDetail({ rules: { ...FIRST_PACKAGE_RULES, completion }, ...overrides });

describe('why an attempt is done or not', () => {
  it.each<[string, PackageCompletion, Partial<PackageRecordDetail>, boolean]>([
    ['a pass', { by: 'status' }, { success: 'passed' }, true],
    ['completed, and nothing said about success', { by: 'status' }, { completion: 'completed' }, true],
    ['completed, but failed', { by: 'status' }, { completion: 'completed', success: 'failed' }, false],
    ['a score that is reached', { by: 'score', least: 73 }, {}, true],
    ['a score just below', { by: 'score', least: 73 }, { percent: 72.99 }, false],
    ['no score at all', { by: 'score', least: 0 }, { percent: null }, false],
    ['every activity', { by: 'all_activities' }, { activities: [anActivity({ completion: 'completed' })] }, true],
    ['an activity missing', { by: 'all_activities' }, {}, false],
    ['a package without activities', { by: 'all_activities' }, { activities: [] }, false],
    ['open for long enough', { by: 'opened', minutes: 25 }, {}, true],
    ['not open for long enough', { by: 'opened', minutes: 26 }, {}, false],
    ['never opened', { by: 'opened', minutes: 0 }, { activities: [anUnopenedActivity('a', 'A')] }, false],
  ])('%s', (_name, rule, facts, isMet) => {
    expect(verdictOf(underRule(rule, { ...facts, isDone: false }))).toBe(isMet ? 'pending' : 'unmet');
    expect(verdictOf(underRule(rule, { ...facts, isDone: true }))).toBe(isMet ? 'met' : 'kept');
  });

  it('names what is missing, by its identifier where it has no title', () => {
    const activities = [
      anActivity({ completion: 'completed' }),
      anUnopenedActivity('ask', 'Asking'),
      anUnopenedActivity('close', ''),
    ];
    expect(tallyActivities({ activities })).toEqual({ completed: 1, all: 3, missing: ['Asking', 'close'] });
  });
});
