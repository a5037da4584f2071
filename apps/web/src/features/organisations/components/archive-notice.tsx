import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Notice } from '../../../components/ui/notice.js';
import styles from './archive-notice.module.css';
import type { ArchiveState } from './use-archive.js';

type ArchiveNoticeProps = { archive: ArchiveState };

/** What was archived last, and the way back. */
export const ArchiveNotice = ({ archive: { last, error, restore, isPending } }: ArchiveNoticeProps) => {
  const { t } = useTranslation('organisations');
  const body = useRef<HTMLDivElement>(null);

  // The row that had the focus may be gone; the way back is here.
  useEffect(() => body.current?.focus(), [last]);

  if (error) return <ErrorState error={error} />;
  if (!last) return null;
  const { organisation, to } = last;
  const { name } = organisation;
  return (
    <div ref={body} tabIndex={-1} className={styles.notice}>
      {to === 'restored' ? (
        <Notice kind="success" title={t('archive.restored', { name })} />
      ) : (
        <Notice
          kind="success"
          title={t('archive.done', { name })}
          actions={
            <Button icon={Undo2} isBusy={isPending} onClick={() => restore(organisation)}>
              {t('archive.undo')}
            </Button>
          }
        >
          <p>{t('archive.text')}</p>
        </Notice>
      )}
    </div>
  );
};
