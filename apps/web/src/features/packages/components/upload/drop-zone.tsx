import { FolderOpen, PackagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../components/ui/class-names.js';
import { usePackageWords } from '../../use-package-words.js';
import { MAX_ARCHIVE_BYTES } from '@integra/shared-types/scorm';
import { ChooseFilesButton } from './choose-files-button.js';
import styles from './upload.module.css';
import { useFileDrop } from './use-file-drop.js';
import { useUploadOffer } from './use-upload-offer.js';

const NEW_PACKAGES = { target: null, language: null };

/** Where new packages come in: dropped anywhere on the page, or chosen. */
export const DropZone = () => {
  const { t } = useTranslation('packages');
  const { size } = usePackageWords();
  const { offer, dialog } = useUploadOffer();
  const take = (files: File[]) => offer(files, NEW_PACKAGES);
  const isOver = useFileDrop(take);
  return (
    <section className={classNames(styles.zone, isOver && styles.over)} aria-label={t('zone.label')} data-print="hide">
      <PackagePlus className={styles.zoneIcon} />
      <div className={styles.words}>
        <p className={styles.zoneTitle}>{t(isOver ? 'zone.release' : 'zone.title')}</p>
        <p className={styles.soft}>{t('zone.text', { limit: size(MAX_ARCHIVE_BYTES) })}</p>
      </div>
      <ChooseFilesButton look="primary" icon={FolderOpen} isMultiple onChoose={take}>
        {t('zone.choose')}
      </ChooseFilesButton>
      {dialog}
    </section>
  );
};
