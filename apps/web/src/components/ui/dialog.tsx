import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import styles from './dialog.module.css';

type DialogProps = {
  title: string;
  onClose: () => void;
  /** drawer: keeps to the left edge, over the full height. */
  shape?: 'window' | 'drawer';
  /** Buttons at the foot; a form brings its own. */
  actions?: ReactNode;
  children: ReactNode;
};

/**
 * The browser's own modal dialog: keeps the focus inside, closes with Escape, gives the focus back. Render it to open it, stop
 * rendering it to close it.
 */
export const Dialog = ({ title, onClose, shape = 'window', actions, children }: DialogProps) => {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      // It was in sight when it opened the dialog; a sticky one would make the page jump to where it stands in the text.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, styles[shape])}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {/* Last, so that the focus starts in what the dialog is about. */}
      <button type="button" className={styles.close} aria-label={t('ui.close')} data-print="hide" onClick={onClose}>
        <X className={styles.icon} />
      </button>
    </dialog>
  );
};
