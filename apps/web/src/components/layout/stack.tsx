import { type ReactNode, useId } from 'react';
import styles from './stack.module.css';

type StackProps = { title: string; children: ReactNode };

/** A part of a page with its heading above, for what needs the whole width: tables, lists. */
export const Stack = ({ title, children }: StackProps) => {
  const id = useId();
  return (
    <section className={styles.stack} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};
