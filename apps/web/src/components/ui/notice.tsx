import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import styles from './notice.module.css';

export type NoticeKind = 'info' | 'attention' | 'error' | 'success';

const ICON: Readonly<Record<NoticeKind, LucideIcon>> = {
  info: Info,
  attention: TriangleAlert,
  error: CircleAlert,
  success: CircleCheck,
};

type NoticeProps = {
  kind: NoticeKind;
  /** Instead of the kind's own word ("Please note", "Attention" …). */
  title?: ReactNode;
  /** It appeared after the page did: screen readers are told once. */
  isNew?: boolean;
  /** What can be done about it. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** Something to know, beside what it is about: never a toast, never colour alone. */
export const Notice = ({ kind, title, isNew = false, actions, children }: NoticeProps) => {
  const { t } = useTranslation();
  const Icon = ICON[kind];
  const role = isNew ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={classNames(styles.notice, styles[kind])} role={role}>
      <Icon className={styles.icon} />
      <div className={styles.body}>
        <p className={styles.title}>{title ?? t(`ui.notice.${kind}`)}</p>
        {children && <div className={styles.text}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
};
