import type { RecordedPackages } from '@integra/shared-types/scorm-records';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../../components/ui/data-table.js';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { Skeleton } from '../../../../components/ui/skeleton.js';
import { TRAINER_PATHS } from '../../../../lib/routing/trainer-paths.js';
import { recordedPackagesQuery } from '../../api/package-records.js';

type RecordedPackage = RecordedPackages['items'][number];

const useColumns = (): Column<RecordedPackage>[] => {
  const { t } = useTranslation('packageRecords');
  return [
    {
      id: 'package',
      header: t('column.package'),
      cell: ({ key, title }) => (
        <Link to={TRAINER_PATHS.packageQuestions(key)}>
          <bdi>{title}</bdi>
        </Link>
      ),
    },
    { id: 'key', header: t('questions.key'), cell: ({ key }) => <code>{key}</code> },
  ];
};

/** The packages one may see figures of, each leading to them. */
export const RecordedPackageList = () => {
  const { t } = useTranslation('packageRecords');
  const columns = useColumns();
  const { data: packages, error, refetch, isFetching } = useQuery(recordedPackagesQuery());
  if (error) {
    return <ErrorState error={error} title={t('list.failed')} onRetry={() => void refetch()} isRetrying={isFetching} />;
  }
  if (!packages) return <Skeleton count={6} />;
  if (packages.length === 0) {
    return (
      <EmptyState title={t('list.emptyTitle')}>
        <p>{t('list.empty')}</p>
      </EmptyState>
    );
  }
  return <DataTable caption={t('questions.title')} columns={columns} rows={packages} rowKey={({ key }) => key} />;
};
