import type { PackageRecord } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { Soft } from '../../../../components/ui/soft.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { TRAINER_PATHS } from '../../../../lib/routing/trainer-paths.js';
import { useRecordWords } from '../../use-record-words.js';
import { CourseTitle } from '../course-title.js';
import styles from './record-list.module.css';
import { StatusCell } from './status-cell.js';

export const useRecordColumns = (): Column<PackageRecord>[] => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const words = useRecordWords();
  return [
    {
      id: 'learner',
      header: t('column.learner'),
      cell: ({ id, person }) => (
        <Link to={TRAINER_PATHS.packageRecord(id)}>
          <bdi>{person.displayName || t('noName')}</bdi>
        </Link>
      ),
    },
    {
      id: 'package',
      header: t('column.package'),
      cell: ({ title, packageKey }) => (
        <div className={styles.package}>
          <bdi>{title}</bdi>
          <code className={styles.key}>{packageKey}</code>
        </div>
      ),
    },
    { id: 'course', header: t('column.course'), cell: ({ courseKey }) => <CourseTitle courseKey={courseKey} /> },
    { id: 'attempt', header: t('column.attempt'), isNumeric: true, cell: ({ number }) => format.number(number) },
    { id: 'status', header: t('column.status'), cell: (record) => <StatusCell record={record} /> },
    {
      id: 'score',
      header: t('column.score'),
      isNumeric: true,
      cell: ({ percent }) => (percent === null ? <Soft>{t('noScore')}</Soft> : words.percent(percent)),
    },
    {
      id: 'time',
      header: t('column.time'),
      isNumeric: true,
      isShort: true,
      cell: ({ seconds }) => words.duration(seconds),
    },
    {
      id: 'changedAt',
      header: t('column.changedAt'),
      cell: ({ changedAt }) => format.shortDateTime(changedAt),
    },
  ];
};
