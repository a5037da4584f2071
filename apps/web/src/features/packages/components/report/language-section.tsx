import type { PackageVersion } from '@integra/shared-types/scorm';
import { Replace } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { ChooseFilesButton } from '../upload/choose-files-button.js';
import styles from './report.module.css';
import { VersionReport } from './version-report.js';

type LanguageSectionProps = {
  language: PackageVersion['language'];
  /** Of this language, the newest first; at least one. */
  versions: readonly PackageVersion[];
  onReplace: (files: File[]) => void;
};

/** One language of a package: its newest version, what replaces it, and what came before. */
export const LanguageSection = ({ language, versions, onReplace }: LanguageSectionProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  const id = useId();
  const [newest, ...earlier] = versions;
  const playable = versions.find(({ state }) => state === 'ready')?.number ?? null;
  const name = format.language(language);
  const report = (version: PackageVersion) => (
    <VersionReport
      key={version.id}
      version={version}
      playable={playable !== null && playable < version.number ? playable : null}
    />
  );
  return (
    <section className={styles.language} aria-labelledby={id}>
      <div className={styles.languageHead}>
        <h2 id={id} className={styles.languageName}>
          {name}
        </h2>
        <ChooseFilesButton icon={Replace} label={t('version.replaceOne', { language: name })} onChoose={onReplace}>
          {t('version.replace')}
        </ChooseFilesButton>
      </div>
      {newest && report(newest)}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('version.earlier', { count: earlier.length })}</summary>
          <div className={styles.earlierVersions}>{earlier.map(report)}</div>
        </details>
      )}
    </section>
  );
};
