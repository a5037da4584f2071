import type { ScormPackageSummary } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { Soft } from '../../../../components/ui/soft.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { AUTHOR_PATHS } from '../../../../lib/routing/author-paths.js';
import { usePackageWords } from '../../use-package-words.js';
import { PackageKey } from '../package-key.js';
import { LanguageLines } from './language-lines.js';
import { playableVersion } from './newest-versions.js';
import styles from './package-list.module.css';

export const usePackageColumns = (): Column<ScormPackageSummary>[] => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  const words = usePackageWords();
  /** What is only known of a version that can be played. */
  const known = (text: string | undefined) => text ?? <Soft>{t('list.unknown')}</Soft>;
  const count = (value: number | null | undefined) => known(value == null ? undefined : format.number(value));
  return [
    {
      id: 'title',
      header: t('column.package'),
      cell: ({ id, key, title }) => (
        <div className={styles.name}>
          <Link to={AUTHOR_PATHS.package(id)}>{title}</Link>
          <PackageKey packageKey={key} />
        </div>
      ),
    },
    {
      id: 'languages',
      header: t('column.languages'),
      cell: (each) => <LanguageLines shown={each} />,
    },
    {
      id: 'edition',
      header: t('column.edition'),
      cell: (each) => {
        const edition = playableVersion(each)?.edition;
        return known(edition == null ? undefined : words.edition(edition));
      },
    },
    {
      id: 'activities',
      header: t('column.activities'),
      isNumeric: true,
      cell: (each) => count(playableVersion(each)?.activityCount),
    },
    {
      id: 'size',
      header: t('column.size'),
      isNumeric: true,
      isShort: true,
      cell: (each) => {
        const bytes = playableVersion(each)?.byteCount;
        return known(bytes == null ? undefined : words.size(bytes));
      },
    },
    {
      id: 'uploadedAt',
      header: t('column.uploadedAt'),
      isShort: true,
      cell: ({ createdAt, versions }) => format.shortDate(versions[0]?.uploadedAt ?? createdAt),
    },
  ];
};
