import styles from './level-scale.module.css';

const LEVELS = [1, 2, 3, 4] as const;

type LevelScaleProps = { rated: number | null; target: number | null };

/** Four steps: filled up to the own rating, with a mark over the recommended one. Only ever the picture of words beside it. */
export const LevelScale = ({ rated, target }: LevelScaleProps) => (
  <span className={styles.scale} aria-hidden="true">
    {LEVELS.map((level) => (
      <span
        key={level}
        className={styles.step}
        data-rated={(rated !== null && level <= rated) || undefined}
        data-target={level === target || undefined}
      />
    ))}
  </span>
);
