import type { KeyedText } from '@integra/shared-types/content';
import { useId } from 'react';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import styles from './keyed-list.module.css';

type KeyedListProps = {
  title: string;
  items: readonly KeyedText[];
  /** Language of an item where it is not the page's own. */
  langOf: (key: string) => string | undefined;
  /** Questions are numbered, so that they can be spoken of. */
  isNumbered?: boolean;
};

/** Sentences under a small title; nothing when there are none. */
export const KeyedList = ({ title, items, langOf, isNumbered = false }: KeyedListProps) => {
  const id = useId();
  if (items.length === 0) return null;
  const List = isNumbered ? 'ol' : 'ul';
  return (
    <div className={styles.part}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <List className={styles.list} aria-labelledby={id}>
        {items.map(({ key, text }) => (
          <li key={key}>
            <InlineMarkdown text={text} lang={langOf(key)} />
          </li>
        ))}
      </List>
    </div>
  );
};
