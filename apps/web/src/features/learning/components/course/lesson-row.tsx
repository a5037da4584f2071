import type { OutlineLesson } from '@integra/shared-types/content';
import type { CourseView } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { LessonStateIcon } from '../outline/lesson-state-icon.js';
import { progressOfLesson } from '../outline/outline-position.js';
import { useOutlineLang } from '../outline/use-outline-lang.js';
import styles from './lesson-row.module.css';

type LessonRowProps = { view: CourseView; moduleKey: string; lesson: OutlineLesson };

export const LessonRow = ({ view, moduleKey, lesson: { key, title, minutes } }: LessonRowProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const langOf = useOutlineLang(view.outline);
  const own = progressOfLesson(view.progress, key);
  const state = own?.state ?? 'open';
  const lang = langOf(`modules.${moduleKey}.lessons.${key}.title`);
  return (
    <li className={styles.row}>
      <LessonStateIcon state={state} />
      <span className={styles.title}>
        {state === 'locked' ? (
          <span lang={lang}>{title}</span>
        ) : (
          <Link to={LEARNER_PATHS.lesson(view.enrolment.id, key)} lang={lang}>
            {title}
          </Link>
        )}
        {own?.isUpdated && <span className={styles.updated}> {t('player.updated')}</span>}
      </span>
      <span className={styles.minutes}>{format.minutes(minutes)}</span>
    </li>
  );
};
