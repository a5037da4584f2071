import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import styles from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden.js';

type SkeletonProps = {
  shape?: 'text' | 'cards' | 'rows';
  /** How many lines, cards or rows will probably stand there. */
  count?: number;
};

/** Keeps the layout while something loads. It shows after 200 ms only: what is quick does not flicker. */
export const Skeleton = ({ shape = 'text', count = 3 }: SkeletonProps) => {
  const { t } = useTranslation();
  return (
    <div className={classNames(styles.skeleton, styles[shape])} role="status" aria-busy="true">
      <VisuallyHidden>{t('ui.loading')}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.piece} />
      ))}
    </div>
  );
};
