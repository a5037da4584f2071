import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './button.module.css';
import { classNames } from './class-names.js';
import { VisuallyHidden } from './visually-hidden.js';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  /** primary: the one main act of a place · danger: cannot be taken back. */
  look?: ButtonLook;
  icon?: LucideIcon;
  /** What the button does is under way: a second press does nothing, and screen readers are told. */
  isBusy?: boolean;
  /** Cannot be used now; it stays reachable, so that a description can say why. */
  isDisabled?: boolean;
  children: ReactNode;
};

export const buttonClass = (look: ButtonLook, className?: string): string =>
  classNames(styles.button, styles[look], className);

/** A button says what happens: "Save and next", "Send 14 invitations". */
export const Button = ({
  look = 'secondary',
  icon: Icon,
  isBusy = false,
  isDisabled = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) => {
  const { t } = useTranslation();
  const isInert = isBusy || isDisabled;
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (isInert) event.preventDefault();
    else onClick?.(event);
  };

  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(look, className)}
      aria-disabled={isInert || undefined}
      data-busy={isBusy || undefined}
      onClick={click}
    >
      {Icon && <Icon className={styles.icon} />}
      <span>{children}</span>
      <VisuallyHidden>
        <span role="status">{isBusy ? t('ui.busy') : ''}</span>
      </VisuallyHidden>
    </button>
  );
};
