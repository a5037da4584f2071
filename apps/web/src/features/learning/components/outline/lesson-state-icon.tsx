import type { LESSON_STATES } from '@integra/shared-types/learning';
import { Circle, CircleCheck, CircleDot, LockKeyhole, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../../components/ui/visually-hidden.js';
import styles from './lesson-state-icon.module.css';

type LessonState = (typeof LESSON_STATES)[number];

const ICON: Readonly<Record<LessonState, LucideIcon>> = {
  locked: LockKeyhole,
  open: Circle,
  started: CircleDot,
  done: CircleCheck,
};

type LessonStateIconProps = { state: LessonState };

/** The tick in the outline, with its word for those who do not see it. */
export const LessonStateIcon = ({ state }: LessonStateIconProps) => {
  const { t } = useTranslation(['learning', 'shell']);
  const Icon = ICON[state];
  return (
    <>
      <Icon className={styles.icon} data-state={state} />
      <VisuallyHidden>{t('shell:ui.label', { name: t(`lessonState.${state}`) })} </VisuallyHidden>
    </>
  );
};
