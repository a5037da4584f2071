import type { CourseView } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import type { LessonPosition } from '../outline/outline-position.js';
import { useOutlineLang } from '../outline/use-outline-lang.js';
import styles from './lesson-head.module.css';

type LessonHeadProps = { course: CourseView; position: LessonPosition };

/** Which course and module one is in, above the title. */
export const LessonHead = ({ course: { enrolment, outline }, position }: LessonHeadProps) => {
  const { t } = useTranslation('learning');
  const langOf = useOutlineLang(outline);
  return (
    <nav className={styles.head} aria-label={t('player.youAreIn')}>
      <ol className={styles.trail}>
        <li>
          <Link to={LEARNER_PATHS.course(enrolment.id)} lang={langOf('title')}>
            {outline.title}
          </Link>
        </li>
        <li lang={langOf(`modules.${position.module.key}.title`)}>{position.module.title}</li>
      </ol>
    </nav>
  );
};
