import type { ReactNode } from 'react';
import styles from './soft.module.css';

type SoftProps = { children: ReactNode };

/** Words that stand where there is nothing to show: "None", "Not yet". They step back behind real values. */
export const Soft = ({ children }: SoftProps) => <span className={styles.soft}>{children}</span>;
