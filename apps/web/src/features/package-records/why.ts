import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';

/**
 * How the rule and the facts of an attempt agree. met, unmet: they say the same as the record · kept: what was reached stays, although
 * the facts of now do not meet the rule · pending: the rule changed, and the record follows.
 */
export type Verdict = 'met' | 'unmet' | 'kept' | 'pending';

export type ActivityTally = {
  readonly completed: number;
  readonly all: number;
  /** Titles of those that are not completed; the identifier where there is none. */
  readonly missing: readonly string[];
};

export const tallyActivities = ({ activities }: Pick<PackageRecordDetail, 'activities'>): ActivityTally => ({
  completed: activities.filter(({ completion }) => completion === 'completed').length,
  all: activities.length,
  missing: activities
    .filter(({ completion }) => completion !== 'completed')
    .map(({ title, identifier }) => title || identifier),
});

type Facts = Pick<
  PackageRecordDetail,
  'rules' | 'isDone' | 'completion' | 'success' | 'percent' | 'openSeconds' | 'activities'
>;

/** The server decides by the same rule; here it only tells a decision that follows from the facts from one that was made before. */
const meetsRule = ({ rules: { completion: rule }, ...record }: Facts): boolean => {
  switch (rule.by) {
    case 'status':
      return record.success === 'passed' || (record.completion === 'completed' && record.success === 'unknown');
    case 'score':
      return record.percent !== null && record.percent >= rule.least;
    case 'all_activities': {
      const { completed, all } = tallyActivities(record);
      return all > 0 && completed === all;
    }
    case 'opened':
      return record.activities.some(({ wasOpened }) => wasOpened) && record.openSeconds >= rule.minutes * 60;
  }
};

export const verdictOf = (record: Facts): Verdict => {
  if (meetsRule(record)) return record.isDone ? 'met' : 'pending';
  return record.isDone ? 'kept' : 'unmet';
};
