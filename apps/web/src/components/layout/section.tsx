import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

type SectionProps = {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** A part of a page with its own heading: words on the left, what they are about on the right where there is room. */
export const Section = ({ title, description, actions, children }: SectionProps) => {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.words}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {description && <div className={styles.description}>{description}</div>}
        {actions}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  );
};
