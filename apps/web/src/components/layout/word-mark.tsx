import { Link } from 'react-router';
import { DEFAULT_NAME, useSite } from '../../lib/site/site.js';
import { classNames } from '../ui/class-names.js';
import { Mark } from './mark.js';
import { WORD_MARK_BOX, WORD_MARK_OUTLINES } from './word-mark-outlines.js';
import styles from './word-mark.module.css';

type WordMarkProps = {
  /** The header is crowded: on a phone only the first word is shown. */
  isShortOnPhone?: boolean;
};

/** Leads home. An installation with a name of its own shows that name beside the mark. */
export const WordMark = ({ isShortOnPhone }: WordMarkProps) => {
  const name = useSite()?.name ?? DEFAULT_NAME;
  return (
    <Link to="/" className={styles.link} aria-label={name}>
      <Mark />
      {name === DEFAULT_NAME ? (
        <span className={classNames(styles.words, isShortOnPhone && styles.shortOnPhone)}>
          <svg className={styles.outlines} viewBox={WORD_MARK_BOX} aria-hidden="true" focusable="false">
            <path d={WORD_MARK_OUTLINES} />
          </svg>
        </span>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
    </Link>
  );
};
