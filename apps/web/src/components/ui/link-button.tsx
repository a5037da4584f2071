import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { buttonClass, type ButtonLook } from './button.js';
import styles from './button.module.css';

type LinkButtonProps = {
  to: To;
  look?: ButtonLook;
  icon?: LucideIcon;
  className?: string;
  children: ReactNode;
};

/** Looks like a button and goes to a page: "Resume", "Create an organisation". */
export const LinkButton = ({ to, look = 'secondary', icon: Icon, className, children }: LinkButtonProps) => (
  <Link to={to} className={buttonClass(look, className)}>
    {Icon && <Icon className={styles.icon} />}
    <span>{children}</span>
  </Link>
);
