import styles from './eu-emblem.module.css';

/** Where the twelve stars stand: a circle of a third of the flag's height, like the hours of a clock. */
const STARS = Array.from({ length: 12 }, (_, hour) => {
  const angle = (hour * Math.PI) / 6;
  return { x: 27 + 12 * Math.sin(angle), y: 18 - 12 * Math.cos(angle) };
});

/** A star of radius 2 about its own middle. */
const STAR = 'M0-2l.45 1.38H1.9L.73.24l.45 1.38L0 .76l-1.18.86.45-1.38L-1.9-.62h1.45Z';

/** Emblem of the European Union, in its own two colours whatever the theme. Beside it stands the configured funding line. */
export const EuEmblem = () => (
  <svg className={styles.emblem} viewBox="0 0 54 36" aria-hidden="true" focusable="false">
    <path className={styles.field} d="M0 0h54v36H0z" />
    {STARS.map(({ x, y }) => (
      <path
        key={`${x} ${y}`}
        className={styles.star}
        transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}
        d={STAR}
      />
    ))}
  </svg>
);
