import type { ReactNode } from 'react';
import { LanguageSwitcher } from './language-switcher.js';
import styles from './site-header.module.css';
import { WordMark } from './word-mark.js';

type SiteHeaderProps = {
  /** Between the word-mark and the language switcher. */
  navigation?: ReactNode;
  /** After the language switcher. */
  end: ReactNode;
};

export const SiteHeader = ({ navigation, end }: SiteHeaderProps) => (
  <header className={styles.header} data-print="hide">
    <div className={styles.row}>
      <WordMark isShortOnPhone={navigation !== undefined} />
      {navigation ?? <span className={styles.gap} />}
      <div className={styles.end}>
        <LanguageSwitcher />
        {end}
      </div>
    </div>
  </header>
);
