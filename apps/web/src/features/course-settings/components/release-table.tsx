import type { CourseAdmin } from '@integra/shared-types/courses';
import { Check, Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/ui/data-table.js';
import type { Column } from '../../../components/ui/data-table.types.js';
import { StatusLabel } from '../../../components/ui/status-label.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';

type Release = CourseAdmin['versions'][number]['releases'][number] & { version: number };

type ReleaseTableProps = { course: CourseAdmin };

type ReleaseStateProps = { isPreview: boolean; isSource: boolean };

const ReleaseState = ({ isPreview, isSource }: ReleaseStateProps) => {
  const { t } = useTranslation('courseSettings');
  return isPreview ? (
    <StatusLabel tone="attention" icon={Eye}>
      {t('release.preview')}
    </StatusLabel>
  ) : (
    <StatusLabel tone="passed" icon={Check}>
      {t(isSource ? 'release.source' : 'release.released')}
    </StatusLabel>
  );
};

const stateCell = (sourceLanguage: CourseAdmin['sourceLanguage']): Column<Release>['cell'] =>
  function StateCell({ language, isPreview }) {
    return <ReleaseState isPreview={isPreview} isSource={language === sourceLanguage} />;
  };

/** Versions of a course with the languages in which each can be taken; the newest version first. */
export const ReleaseTable = ({ course: { title, versions, sourceLanguage } }: ReleaseTableProps) => {
  const { t } = useTranslation('courseSettings');
  const format = useFormatters();
  const releases = versions.flatMap(({ number, releases: own }) => own.map((each) => ({ ...each, version: number })));

  const columns: Column<Release>[] = [
    {
      id: 'release',
      header: t('release.column'),
      cell: ({ version, language }) => t('release.name', { version, language: format.language(language) }),
    },
    { id: 'number', header: t('release.number'), isNumeric: true, cell: ({ release }) => format.number(release) },
    {
      id: 'coverage',
      header: t('release.coverage'),
      isNumeric: true,
      // Rounded down: 99.6 % translated is not all of it.
      cell: ({ coverage }) => format.percent(Math.floor(coverage * 100) / 100),
    },
    {
      id: 'state',
      header: t('release.state'),
      isShort: true,
      cell: stateCell(sourceLanguage),
    },
    {
      id: 'publishedAt',
      header: t('release.publishedAt'),
      isShort: true,
      cell: ({ publishedAt }) => format.shortDate(publishedAt),
    },
  ];

  return (
    <DataTable
      caption={t('release.caption', { title })}
      columns={columns}
      rows={releases}
      rowKey={({ version, language, release }) => `${version}-${language}-${release}`}
    />
  );
};
