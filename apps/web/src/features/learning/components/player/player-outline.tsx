import type { CourseView, Progress } from '@integra/shared-types/learning';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { SkipLink } from '../../../../components/ui/skip-link.js';
import { useCurrentInSight } from '../../hooks/use-current-in-sight.js';
import { CourseOutline } from '../outline/course-outline.js';
import styles from './player-outline.module.css';
import { ReadingLanguage } from './reading-language.js';

type PlayerOutlineProps = {
  view: CourseView;
  progress: Progress;
  lessonKey: string;
  /** Id of the lesson, where "skip" leads. */
  lessonId: string;
  isShown: boolean;
  onToggle: () => void;
};

/** The outline beside the lesson, on windows that have room for both. */
export const PlayerOutline = ({ view, progress, lessonKey, lessonId, isShown, onToggle }: PlayerOutlineProps) => {
  const { t } = useTranslation('learning');
  const id = useId();
  const nav = useRef<HTMLElement>(null);
  useCurrentInSight(nav, lessonKey, isShown);
  return (
    <nav
      ref={nav}
      className={styles.outline}
      aria-label={t('outline.title')}
      data-shown={isShown || undefined}
      data-print="hide"
    >
      <SkipLink target={lessonId}>{t('outline.skip')}</SkipLink>
      <Button
        look="quiet"
        icon={isShown ? PanelLeftClose : PanelLeftOpen}
        className={styles.toggle}
        aria-expanded={isShown}
        aria-controls={id}
        onClick={onToggle}
      >
        {t(isShown ? 'outline.hide' : 'outline.show')}
      </Button>
      <div id={id} hidden={!isShown} className={styles.list}>
        <ReadingLanguage languages={view.languages} />
        <CourseOutline
          enrolmentId={view.enrolment.id}
          outline={view.outline}
          progress={progress}
          currentLesson={lessonKey}
        />
      </div>
    </nav>
  );
};
