import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/ui/confirm-dialog.js';

type SubmitDialogProps = {
  /** Questions without a complete answer. */
  openCount: number;
  onSubmit: () => Promise<void>;
  onClose: () => void;
};

export const SubmitDialog = ({ openCount, onSubmit, onClose }: SubmitDialogProps) => {
  const { t } = useTranslation('quizzes');
  return (
    <ConfirmDialog
      title={t('summary.confirmTitle')}
      confirmLabel={t('summary.confirmSubmit')}
      onConfirm={onSubmit}
      onClose={onClose}
    >
      <p>{t('summary.confirm')}</p>
      {openCount > 0 && <p>{t('summary.confirmUnanswered', { count: openCount })}</p>}
    </ConfirmDialog>
  );
};
