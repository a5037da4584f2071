import { useId } from 'react';
import styles from './progress-bar.module.css';

type ProgressBarProps = {
  /** Between 0 and `max`. */
  value: number;
  max: number;
  /** What the number means: "3 of 8 lessons, 42 min left". */
  children: string;
};

/** A bar is only ever the picture of words that stand beside it. */
export const ProgressBar = ({ value, max, children }: ProgressBarProps) => {
  const id = useId();
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={value} max={max} aria-labelledby={id} />
      <p id={id} className={styles.words}>
        {children}
      </p>
    </div>
  );
};
