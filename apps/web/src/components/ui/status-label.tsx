import type { LucideIcon } from 'lucide-react';
import styles from './status-label.module.css';
import { classNames } from './class-names.js';

export type StatusTone = 'neutral' | 'action' | 'attention' | 'passed' | 'failed';

type StatusLabelProps = { tone?: StatusTone; icon?: LucideIcon; children: string };

/** A state in one or two words. The word carries the meaning; icon and colour only help to find it. */
export const StatusLabel = ({ tone = 'neutral', icon: Icon, children }: StatusLabelProps) => (
  <span className={classNames(styles.label, styles[tone])}>
    {Icon && <Icon className={styles.icon} />}
    {children}
  </span>
);
