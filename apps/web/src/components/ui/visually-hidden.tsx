import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

type VisuallyHiddenProps = { as?: 'span' | 'div'; id?: string; children: ReactNode };

/** Words for screen readers only. */
export const VisuallyHidden = ({ as: Element = 'span', id, children }: VisuallyHiddenProps) => (
  <Element id={id} className={styles.hidden}>
    {children}
  </Element>
);
