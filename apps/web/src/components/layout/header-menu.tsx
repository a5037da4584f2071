import { ChevronDown, type LucideIcon } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { classNames } from '../ui/class-names.js';
import styles from './header-menu.module.css';
import { useDismiss } from './use-dismiss.js';

type HeaderMenuProps = {
  icon?: LucideIcon;
  /** What stands on the button. */
  text: ReactNode;
  /** Full name of the button where the text alone does not say it; contains the text. */
  label?: string;
  /** On a phone only the icon is shown. */
  isIconOnPhone?: boolean;
  /** Edge of the button that the list keeps to. */
  align?: 'start' | 'end';
  /** The list; gets what closes it. */
  children: (close: () => void) => ReactNode;
};

/**
 * A button that shows a list of links or buttons (the disclosure pattern: plain Tab order, no roving focus). Native elements do here,
 * so that the first page needs no menu library; its list is not in the page until it is opened.
 */
export const HeaderMenu = ({ icon: Icon, text, label, isIconOnPhone, align = 'end', children }: HeaderMenuProps) => {
  const id = useId();
  const container = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useDismiss(container, isOpen, (reason) => (reason === 'escape' ? close() : setOpen(false)));

  return (
    <div ref={container} className={styles.menu}>
      <button
        ref={button}
        type="button"
        className={classNames(styles.button, isIconOnPhone && styles.iconOnPhone)}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {Icon && <Icon className={styles.icon} />}
        <span className={styles.text}>{text}</span>
        <ChevronDown className={styles.arrow} />
      </button>
      {isOpen && (
        <div id={id} className={classNames(styles.panel, styles[align])}>
          {children(close)}
        </div>
      )}
    </div>
  );
};
