import { Download } from 'lucide-react';
import { buttonClass, type ButtonLook } from './button.js';
import styles from './button.module.css';

type DownloadLinkProps = {
  /** Address of the file on this site. */
  href: string;
  look?: ButtonLook;
  /** Where several stand on a page: also of what. Begins with the words on the button. */
  label?: string;
  children: string;
};

/** Looks like a button and saves a file. */
export const DownloadLink = ({ href, look = 'secondary', label, children }: DownloadLinkProps) => (
  <a href={href} download className={buttonClass(look)} aria-label={label}>
    <Download className={styles.icon} />
    <span>{children}</span>
  </a>
);
