import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

type FactListProps = { facts: readonly (readonly [name: string, value: ReactNode])[] };

/** Names and values side by side, or under each other where there is no room. */
export const FactList = ({ facts }: FactListProps) => (
  <dl className={styles.facts}>
    {facts.map(([name, value]) => (
      <div key={name} className={styles.fact}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
