import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { reportedStatus } from '../../attempt-status.js';
import { useRecordWords } from '../../use-record-words.js';
import { tallyActivities } from '../../why.js';

/** The facts that the rule of a package looks at, as one sentence. */
export const useReasonText = () => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const words = useRecordWords();

  const ofStatus = (record: PackageRecordDetail): string => {
    const reported = reportedStatus(record);
    return t(`why.status.${reported === 'failed' && record.completion === 'completed' ? 'completedFailed' : reported}`);
  };
  const ofScore = (percent: number | null, least: number): string => {
    const needed = words.percent(least);
    return percent === null
      ? t('why.score.none', { least: needed })
      : t('why.score.some', { least: needed, percent: words.percent(percent) });
  };
  const ofActivities = (record: PackageRecordDetail): string => {
    const { completed, all } = tallyActivities(record);
    return all === 0
      ? t('why.noActivities')
      : t('why.activities', { completed: format.number(completed), all: format.number(all) });
  };
  const ofOpening = ({ activities, openSeconds }: PackageRecordDetail): string =>
    activities.some(({ wasOpened }) => wasOpened)
      ? t('why.open.some', { time: words.duration(openSeconds) })
      : t('why.open.never');

  return (record: PackageRecordDetail): string => {
    const { completion: rule } = record.rules;
    switch (rule.by) {
      case 'status':
        return ofStatus(record);
      case 'score':
        return ofScore(record.percent, rule.least);
      case 'all_activities':
        return ofActivities(record);
      case 'opened':
        return ofOpening(record);
    }
  };
};
