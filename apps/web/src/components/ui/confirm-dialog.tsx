import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { ErrorState } from './error-state.js';

type ConfirmDialogProps = {
  /** The question: "End this session?" */
  title: string;
  /** The consequence, in words. */
  children: ReactNode;
  /** What happens: "End the session", never "OK". */
  confirmLabel: string;
  /** It cannot be undone. */
  isDangerous?: boolean;
  /** Resolves when it is done (the dialog then closes); its error is shown in the dialog. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
};

/** Asks before something that cannot easily be taken back. */
export const ConfirmDialog = ({
  title,
  children,
  confirmLabel,
  isDangerous,
  onConfirm,
  onClose,
}: ConfirmDialogProps) => {
  const { t } = useTranslation();
  const [error, setError] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);

  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
      onClose();
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button look={isDangerous ? 'danger' : 'primary'} isBusy={isBusy} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {error && <ErrorState error={error} />}
    </Dialog>
  );
};
