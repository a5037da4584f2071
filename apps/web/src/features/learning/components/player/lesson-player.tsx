import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../../../../components/layout/loading-page.js';
import { Page } from '../../../../components/layout/page.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { courseViewQuery } from '../../api/course-view.js';
import { lessonViewQuery } from '../../api/lesson-view.js';
import type { LessonSlots } from '../blocks/lesson-context.js';
import { LessonArticle } from './lesson-article.js';
import { LessonFailure } from './lesson-failure.js';
import styles from './lesson-player.module.css';
import { PlayerBar } from './player-bar.js';
import { PlayerOutline } from './player-outline.js';

type LessonPlayerProps = LessonSlots & { enrolmentId: string; lessonKey: string };

/** Outline on the left, the lesson in the middle, the way on at the bottom. */
export const LessonPlayer = ({ enrolmentId, lessonKey, ...slots }: LessonPlayerProps) => {
  const { t } = useTranslation('learning');
  const { language } = useLanguage();
  const lessonId = useId();
  const [isOutlineShown, setOutlineShown] = useState(true);
  const course = useQuery(courseViewQuery(enrolmentId, language));
  const lesson = useQuery(lessonViewQuery(enrolmentId, lessonKey, language));

  if (course.error && !course.data) {
    return (
      <Page title={t('player.courseFailed')} width="text">
        <ErrorState error={course.error} onRetry={() => void course.refetch()} isRetrying={course.isFetching} />
      </Page>
    );
  }
  const progress = lesson.data?.progress ?? course.data?.progress;
  return (
    <div className={styles.player} data-outline={isOutlineShown ? 'shown' : 'hidden'}>
      <div className={styles.side}>
        {course.data && progress && (
          <PlayerOutline
            view={course.data}
            progress={progress}
            lessonKey={lessonKey}
            lessonId={lessonId}
            isShown={isOutlineShown}
            onToggle={() => setOutlineShown(!isOutlineShown)}
          />
        )}
      </div>
      <div id={lessonId} tabIndex={-1} className={styles.lesson}>
        {lesson.error && !lesson.data && (
          <LessonFailure
            error={lesson.error}
            view={course.data ?? null}
            lessonKey={lessonKey}
            onRetry={() => void lesson.refetch()}
            isRetrying={lesson.isFetching}
          />
        )}
        {(!lesson.data || !course.data) && !lesson.error && <LoadingPage count={9} />}
        {lesson.data && course.data && (
          <LessonArticle
            key={lessonKey}
            enrolmentId={enrolmentId}
            course={course.data}
            lesson={lesson.data}
            {...slots}
          />
        )}
      </div>
      {course.data && progress && (
        <PlayerBar
          key={lessonKey}
          view={course.data}
          progress={progress}
          lessonKey={lessonKey}
          isReadable={Boolean(lesson.data)}
        />
      )}
    </div>
  );
};
