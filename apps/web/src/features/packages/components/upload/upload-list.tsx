import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { PACKAGES_KEY } from '../../api/packages.js';
import { isPending, type Upload } from '../../uploads/upload-queue.js';
import { uploads, useUploads } from '../../uploads/uploads.js';
import { UploadItem } from './upload-item.js';
import styles from './upload.module.css';

type UploadListProps = {
  /** Only what becomes a version of this package. */
  packageId?: string;
};

const belongsTo =
  (packageId: string | undefined) =>
  ({ query }: Upload): boolean =>
    packageId === undefined || query.replaces === packageId;

/** What is being sent and how that went, until somebody takes it off the page. */
export const UploadList = ({ packageId }: UploadListProps) => {
  const { t } = useTranslation('packages');
  const client = useQueryClient();
  const id = useId();
  const shown = useUploads().filter(belongsTo(packageId));
  const arrived = shown.filter(({ state }) => state.kind === 'sent').length;

  useEffect(() => {
    if (arrived > 0) void client.invalidateQueries({ queryKey: [PACKAGES_KEY] });
  }, [arrived, client]);

  if (shown.length === 0) return null;
  return (
    <section className={styles.uploads} aria-labelledby={id} data-print="hide">
      <div className={styles.uploadsHead}>
        <h2 id={id} className={styles.title}>
          {t('upload.title')}
        </h2>
        {shown.length > 1 && !shown.every(isPending) && (
          <Button look="quiet" onClick={() => uploads.removeEnded()}>
            {t('upload.clear')}
          </Button>
        )}
      </div>
      <ul className={styles.items}>
        {shown.map((upload) => (
          <UploadItem key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  );
};
