import { RotateCw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { usePackageWords } from '../../use-package-words.js';
import { isPending, type Upload } from '../../uploads/upload-queue.js';
import { uploads } from '../../uploads/uploads.js';
import { UploadProgress } from './upload-progress.js';
import styles from './upload.module.css';

type UploadItemProps = { upload: Upload };

/** One file on its way, with what can be done about it. */
export const UploadItem = ({ upload }: UploadItemProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  const { size } = usePackageWords();
  const { id, file, query, state } = upload;
  const names = { name: file.name };
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.fileName}>{file.name}</p>
        <p className={styles.soft}>
          {format.language(query.language)} · {size(file.size)}
        </p>
        <UploadProgress upload={upload} />
      </div>
      <div className={styles.acts}>
        {(state.kind === 'failed' || state.kind === 'blocked') && (
          <Button icon={RotateCw} aria-label={t('upload.retryOne', names)} onClick={() => uploads.retry(id)}>
            {t('upload.retry')}
          </Button>
        )}
        <Button
          look="quiet"
          icon={X}
          aria-label={t(isPending(upload) ? 'upload.stopOne' : 'upload.removeOne', names)}
          onClick={() => uploads.remove(id)}
        >
          {t(isPending(upload) ? 'upload.stop' : 'upload.remove')}
        </Button>
      </div>
    </li>
  );
};
