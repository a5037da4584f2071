import type { OutlineDocument, OutlineLesson } from '@integra/shared-types/content';
import type { Progress } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import styles from './course-outline.module.css';
import { LessonStateIcon } from './lesson-state-icon.js';
import { progressOfLesson, progressOfModule } from './outline-position.js';
import { useLockReason } from './use-lock-reason.js';
import { useOutlineLang } from './use-outline-lang.js';

type CourseOutlineProps = {
  enrolmentId: string;
  outline: OutlineDocument;
  progress: Progress;
  /** The lesson that is open; its module is unfolded. */
  currentLesson: string;
  onFollow?: () => void;
};

/** Modules and lessons with ticks; what is locked says why. Each module can be folded. */
export const CourseOutline = ({ enrolmentId, outline, progress, currentLesson, onFollow }: CourseOutlineProps) => {
  const { t } = useTranslation('learning');
  const lockReason = useLockReason(outline);
  const langOf = useOutlineLang(outline);
  return (
    <ol className={styles.modules}>
      {outline.modules.map(({ key, title, lessons }) => {
        const module = progressOfModule(progress, key);
        const done = module?.lessons.filter(({ state }) => state === 'done').length ?? 0;
        const reason = lockReason(module?.lock ?? null);
        return (
          <li key={key}>
            <details className={styles.module} open={lessons.some((lesson) => lesson.key === currentLesson)}>
              <summary className={styles.summary}>
                <span lang={langOf(`modules.${key}.title`)}>{title}</span>
                <span className={styles.count}>{t('outline.module', { done, count: lessons.length })}</span>
              </summary>
              {reason && <p className={styles.reason}>{reason}</p>}
              <ol className={styles.lessons}>
                {lessons.map((lesson) => (
                  <li key={lesson.key}>
                    <OutlineEntry
                      to={LEARNER_PATHS.lesson(enrolmentId, lesson.key)}
                      lesson={lesson}
                      lang={langOf(`modules.${key}.lessons.${lesson.key}.title`)}
                      progress={progressOfLesson(progress, lesson.key)}
                      isCurrent={lesson.key === currentLesson}
                      onFollow={onFollow}
                    />
                  </li>
                ))}
              </ol>
            </details>
          </li>
        );
      })}
    </ol>
  );
};

type OutlineEntryProps = {
  to: string;
  lesson: OutlineLesson;
  lang: string | undefined;
  progress: ReturnType<typeof progressOfLesson>;
  isCurrent: boolean;
  onFollow: (() => void) | undefined;
};

const OutlineEntry = ({ to, lesson, lang, progress, isCurrent, onFollow }: OutlineEntryProps) => {
  const { t } = useTranslation('learning');
  const state = progress?.state ?? 'open';
  const content = (
    <>
      <LessonStateIcon state={state} />
      <span>
        <span lang={lang}>{lesson.title}</span>
        {progress?.isUpdated && <span className={styles.updated}> ({t('outline.updated')})</span>}
      </span>
    </>
  );
  if (state === 'locked') return <span className={styles.locked}>{content}</span>;
  return (
    <Link to={to} className={styles.lesson} aria-current={isCurrent ? 'page' : undefined} onClick={onFollow}>
      {content}
    </Link>
  );
};
