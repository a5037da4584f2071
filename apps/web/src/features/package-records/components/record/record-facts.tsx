import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { type Fact, FactList } from '../../../../components/ui/fact-list.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { reportedStatus } from '../../attempt-status.js';
import { useRecordWords } from '../../use-record-words.js';
import { AttemptStatusLabel } from '../attempt-status-label.js';
import { CourseTitle } from '../course-title.js';

type RecordFactsProps = { record: PackageRecordDetail };

export const RecordFacts = ({ record }: RecordFactsProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const words = useRecordWords();
  const { percent, seconds, openSeconds, startedAt, changedAt, courseKey, packageKey } = record;
  const version = t('record.versionText', {
    number: format.number(record.versionNumber),
    language: format.language(record.language),
  });
  const facts: Fact[] = [
    { label: t('column.status'), value: <AttemptStatusLabel attempt={record} /> },
    { label: t('record.reported'), value: t(`reported.${reportedStatus(record)}`) },
    { label: t('column.score'), value: words.percentOrNone(percent) },
    { label: t('column.time'), value: words.duration(seconds) },
    { label: t('record.openTime'), value: words.duration(openSeconds) },
    { label: t('record.startedAt'), value: format.shortDateTime(startedAt) },
    { label: t('column.changedAt'), value: format.shortDateTime(changedAt) },
    { label: t('column.course'), value: <CourseTitle courseKey={courseKey} /> },
    { label: t('record.key'), value: <code>{packageKey}</code> },
    { label: t('record.version'), value: version },
    { label: t('record.standard'), value: words.edition(record.edition) },
  ];
  return <FactList facts={facts} layout="tiles" />;
};
