import { CircleAlert, FileArchive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePackageWords } from '../../use-package-words.js';
import { MAX_ARCHIVE_BYTES } from '@integra/shared-types/scorm';
import type { ChosenFile } from '../../uploads/check-file.js';
import styles from './upload.module.css';

type ChosenFilesProps = { choices: readonly ChosenFile[] };

/** The files of the dialog, each with its size or with what keeps it from being sent. */
export const ChosenFiles = ({ choices }: ChosenFilesProps) => {
  const { t } = useTranslation('packages');
  const { size } = usePackageWords();
  return (
    <ul className={styles.choices}>
      {choices.map(({ file, problem }, index) => {
        const Icon = problem === null ? FileArchive : CircleAlert;
        return (
          // Two files may bear one name.
          <li key={index} className={styles.choice} data-problem={problem !== null || undefined}>
            <Icon className={styles.icon} />
            <div className={styles.words}>
              <p className={styles.fileName}>{file.name}</p>
              <p className={styles.soft}>
                {problem === null ? size(file.size) : t(`fileProblem.${problem}`, { limit: size(MAX_ARCHIVE_BYTES) })}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
};
