import type { PackageVersion } from '@integra/shared-types/scorm';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fact, FactList } from '../../../../components/ui/fact-list.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { usePackageWords } from '../../use-package-words.js';
import { VersionStatusLabel } from '../version-status-label.js';
import { FindingList } from './finding-list.js';
import styles from './report.module.css';
import { Verdict } from './verdict.js';

type VersionReportProps = { version: PackageVersion; playable: number | null };

/** Everything the import says of one version. */
export const VersionReport = ({ version, playable }: VersionReportProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  const words = usePackageWords();
  const id = useId();
  const { number, language, fileName, uploadedAt, title, edition, activityCount, fileCount, byteCount } = version;
  const facts: Fact[] = [
    ...(title === null ? [] : [{ label: t('fact.title'), value: <span lang={language}>{title}</span> }]),
    ...(edition === null ? [] : [{ label: t('fact.edition'), value: words.edition(edition) }]),
    ...(activityCount === null ? [] : [{ label: t('fact.activities'), value: format.number(activityCount) }]),
    ...(fileCount === null ? [] : [{ label: t('fact.files'), value: format.number(fileCount) }]),
    ...(byteCount === null ? [] : [{ label: t('fact.size'), value: words.size(byteCount) }]),
    { label: t('fact.fileName'), value: <bdi>{fileName}</bdi> },
    { label: t('fact.uploadedAt'), value: format.shortDateTime(uploadedAt) },
  ];
  return (
    <article className={styles.version} aria-labelledby={id}>
      <div className={styles.versionHead}>
        <h3 id={id}>{t('version.title', { number })}</h3>
        <VersionStatusLabel version={version} />
      </div>
      <Verdict version={version} playable={playable} />
      <FactList facts={facts} layout="tiles" />
      <FindingList findings={version.findings} />
    </article>
  );
};
