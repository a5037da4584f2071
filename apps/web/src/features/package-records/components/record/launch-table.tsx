import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../../components/ui/data-table.js';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { Soft } from '../../../../components/ui/soft.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useRecordWords } from '../../use-record-words.js';

type Launch = PackageRecordDetail['launches'][number];

const useLaunchColumns = (): Column<Launch>[] => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const words = useRecordWords();
  return [
    {
      id: 'startedAt',
      header: t('launch.startedAt'),
      isShort: true,
      cell: ({ startedAt }) => words.instant(startedAt),
    },
    {
      id: 'lastSeenAt',
      header: t('launch.lastSeenAt'),
      isShort: true,
      cell: ({ lastSeenAt }) => words.instant(lastSeenAt),
    },
    { id: 'state', header: t('launch.state'), cell: ({ state }) => t(`launch.${state}`) },
    {
      id: 'commits',
      header: t('launch.commits'),
      isNumeric: true,
      cell: ({ commits }) => format.number(commits),
    },
  ];
};

type LaunchTableProps = { launches: readonly Launch[] };

/** The windows in which the attempt was played, newest first. */
export const LaunchTable = ({ launches }: LaunchTableProps) => {
  const { t } = useTranslation('packageRecords');
  const columns = useLaunchColumns();
  if (launches.length === 0) return <Soft>{t('launch.none')}</Soft>;
  return <DataTable caption={t('launch.caption')} columns={columns} rows={launches} rowKey={({ id }) => id} />;
};
