import type { ScormPackage } from '@integra/shared-types/scorm';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../../../components/ui/copy-field.js';
import { ChooseFilesButton } from '../upload/choose-files-button.js';
import { UploadList } from '../upload/upload-list.js';
import { useFileDrop } from '../upload/use-file-drop.js';
import { useUploadOffer } from '../upload/use-upload-offer.js';
import { LanguageSection } from './language-section.js';
import styles from './report.module.css';

type PackageLanguagesProps = { shown: ScormPackage };

/** A package: how courses name it, and its languages with their versions. */
export const PackageLanguages = ({ shown }: PackageLanguagesProps) => {
  const { t } = useTranslation('packages');
  const { offer, dialog } = useUploadOffer();
  const offerAny = (files: File[]) => offer(files, { target: shown, language: null });
  useFileDrop(offerAny);
  const languages = [...Map.groupBy(shown.versions, ({ language }) => language)];
  return (
    <>
      <div className={styles.head}>
        <CopyField label={t('key.label')} description={t('key.text')} value={shown.key} />
        <ChooseFilesButton icon={Languages} onChoose={offerAny}>
          {t('version.addLanguage')}
        </ChooseFilesButton>
      </div>
      <UploadList packageId={shown.id} />
      {languages.map(([language, versions]) => (
        <LanguageSection
          key={language}
          language={language}
          versions={versions}
          onReplace={(files) => offer(files, { target: shown, language })}
        />
      ))}
      {dialog}
    </>
  );
};
