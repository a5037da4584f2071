import type { ScormPackageSummary } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { VersionStatusLabel } from '../version-status-label.js';
import { newestVersions } from './newest-versions.js';
import styles from './package-list.module.css';

type LanguageLinesProps = { shown: ScormPackageSummary };

/** The languages of a package, each with its newest version and how that stands. */
export const LanguageLines = ({ shown }: LanguageLinesProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  return (
    <ul className={styles.languages}>
      {newestVersions(shown).map((version) => (
        <li key={version.id}>
          <span>{t('list.language', { language: format.language(version.language), number: version.number })}</span>{' '}
          <VersionStatusLabel version={version} />
        </li>
      ))}
    </ul>
  );
};
