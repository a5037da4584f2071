import styles from './word-mark.module.css';

/** Three strokes that join: community, probation, prison. */
export const Mark = () => (
  <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path className={styles.outer} d="M4 6c11 0 12 10 24 10" />
    <path className={styles.outer} d="M4 26c11 0 12-10 24-10" />
    <path className={styles.middle} d="M4 16h24" />
  </svg>
);
