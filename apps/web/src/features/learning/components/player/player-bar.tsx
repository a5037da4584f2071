import type { CourseView, Progress } from '@integra/shared-types/learning';
import { ArrowLeft, ArrowRight, Check, TableOfContents } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, buttonClass } from '../../../../components/ui/button.js';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { VisuallyHidden } from '../../../../components/ui/visually-hidden.js';
import { TITLE, withTitles } from '../../../../lib/i18n/with-titles.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { useFinishLesson } from '../../hooks/use-finish-lesson.js';
import { isLocked, isToBeRead, positionOf, progressOfLesson } from '../outline/outline-position.js';
import { useReadLabel } from '../progress/use-read-label.js';
import { useOutlineTitles } from '../outline/use-outline-titles.js';
import { OutlineDrawer } from './outline-drawer.js';
import styles from './player-bar.module.css';
import { PlayerNotices } from './player-notices.js';

type PlayerBarProps = {
  view: CourseView;
  progress: Progress;
  lessonKey: string;
  /** There is nothing to say "read" to while the lesson loads, or when it cannot be opened. */
  isReadable: boolean;
};

/** Always in reach: the lesson before, where one is, and the way on. */
export const PlayerBar = ({ view, progress, lessonKey, isReadable }: PlayerBarProps) => {
  const { t } = useTranslation(['learning', 'shell']);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const position = positionOf(view.outline, lessonKey);
  const titles = useOutlineTitles(view.outline);
  const readLabel = useReadLabel();
  const finish = useFinishLesson(view.enrolment.id, lessonKey, position?.next ?? null);
  if (!position) return null;
  const { previous, next, module, number, count } = position;
  const own = progressOfLesson(progress, lessonKey);
  const toRead = isToBeRead(progress, lessonKey);
  const isRead = !toRead || (own !== null && own.viewedAt !== null && !own.isUpdated);
  // Beside a package that is still to be taken, that is the main act.
  const wayOn = toRead || own?.state === 'done' ? 'primary' : 'secondary';
  const isNextOpen = next !== null && !isLocked(progress, next.key);

  return (
    <div className={styles.foot} data-print="hide">
      <PlayerNotices view={view} lessonKey={lessonKey} next={next} error={finish.error} changed={finish.data ?? null} />
      <nav className={styles.bar} aria-label={t('player.bar')}>
        {previous ? (
          <Link
            to={LEARNER_PATHS.lesson(view.enrolment.id, previous.key)}
            className={buttonClass('quiet', styles.previous)}
            aria-label={t('player.previous')}
          >
            <ArrowLeft className={styles.icon} />
            <span className={styles.onDesk}>{t('player.previous')}</span>
          </Link>
        ) : (
          <span className={styles.previous} />
        )}
        <Button
          look="quiet"
          icon={TableOfContents}
          className={styles.contents}
          aria-haspopup="dialog"
          onClick={() => setDrawerOpen(true)}
        >
          <VisuallyHidden>
            {t('shell:ui.label', { name: t('outline.title') })} {t('player.place', { number, count })}
          </VisuallyHidden>
          <span aria-hidden="true">
            {number} / {count}
          </span>
        </Button>
        <p className={styles.place}>
          {withTitles(t('player.placeIn', { number, count, module: TITLE }), [titles.module(module.key)])}
        </p>
        {isReadable && isRead && isNextOpen && (
          <LinkButton
            to={LEARNER_PATHS.lesson(view.enrolment.id, next.key)}
            look={wayOn}
            icon={ArrowRight}
            className={styles.next}
          >
            {t('player.next')}
          </LinkButton>
        )}
        {isReadable && isRead && !next && (
          <LinkButton to={LEARNER_PATHS.course(view.enrolment.id)} look={wayOn} className={styles.next}>
            {t('card.overview')}
          </LinkButton>
        )}
        {isReadable && !(isRead && (isNextOpen || !next)) && (
          <Button
            look="primary"
            icon={next ? ArrowRight : Check}
            className={styles.next}
            isBusy={finish.isPending}
            onClick={() => finish.mutate()}
          >
            {toRead ? readLabel(next) : t('player.next')}
          </Button>
        )}
      </nav>
      {isDrawerOpen && (
        <OutlineDrawer view={view} progress={progress} lessonKey={lessonKey} onClose={() => setDrawerOpen(false)} />
      )}
    </div>
  );
};
