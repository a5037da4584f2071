import type { Job } from '@integra/shared-types/operations';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/ui/confirm-dialog.js';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { cancelJob, JOBS_KEY } from '../../api/jobs.js';
import { useJobKindText } from '../../use-job-kind-text.js';

type CancelJobDialogProps = { job: Job; onClose: () => void };

export const CancelJobDialog = ({ job, onClose }: CancelJobDialogProps) => {
  const { t } = useTranslation('operations');
  const announce = useAnnounce();
  const client = useQueryClient();
  const kindText = useJobKindText();
  return (
    <ConfirmDialog
      title={t('jobs.cancelTitle', { kind: kindText(job.kind) })}
      confirmLabel={t('jobs.cancel')}
      onConfirm={async () => {
        await cancelJob(job.id);
        await client.invalidateQueries({ queryKey: [JOBS_KEY] });
        announce(t('jobs.cancelled'));
      }}
      onClose={onClose}
    >
      <p>{t('jobs.cancelText')}</p>
    </ConfirmDialog>
  );
};
