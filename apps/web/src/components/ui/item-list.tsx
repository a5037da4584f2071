import type { ReactNode } from 'react';
import styles from './item-list.module.css';

type ItemListProps = { children: ReactNode };

/** A few things below each other, each with what can be done with it. */
export const ItemList = ({ children }: ItemListProps) => <ul className={styles.list}>{children}</ul>;

type ItemProps = {
  name: ReactNode;
  /** Id of the name, where the act is described by it. */
  nameId?: string;
  detail?: ReactNode;
  act?: ReactNode;
};

export const Item = ({ name, nameId, detail, act }: ItemProps) => (
  <li className={styles.item}>
    <div className={styles.words}>
      <p id={nameId} className={styles.name}>
        {name}
      </p>
      {detail && <p className={styles.detail}>{detail}</p>}
    </div>
    {act}
  </li>
);
