import type { ManagedEnrolment } from '@integra/shared-types/enrolments';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { decideEnrolment } from '../api/enrolments.js';
import { useEnrolmentsChanged } from '../api/use-enrolments-changed.js';

type DeclineDialogProps = { request: ManagedEnrolment; onClose: () => void };

export const DeclineDialog = ({ request: { id, person }, onClose }: DeclineDialogProps) => {
  const { t } = useTranslation('enrolments');
  const announce = useAnnounce();
  const changed = useEnrolmentsChanged();
  const name = person.displayName;
  return (
    <ConfirmDialog
      title={t('decline.title', { name })}
      confirmLabel={t('decline.submit')}
      onConfirm={async () => {
        await decideEnrolment(id, { decision: 'decline' });
        await changed();
        announce(t('decline.done', { name }));
      }}
      onClose={onClose}
    >
      <p>{t('decline.text')}</p>
    </ConfirmDialog>
  );
};
