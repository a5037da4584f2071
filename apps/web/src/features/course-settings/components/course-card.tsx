import type { CourseAdmin } from '@integra/shared-types/courses';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ADMIN_PATHS } from '../../../lib/routing/admin-paths.js';
import styles from './course-card.module.css';
import { EnrolmentModeForm } from './enrolment-mode-form.js';
import { ReleaseTable } from './release-table.js';

const COUNTED = ['requested', 'active', 'completed'] as const;

type CourseCardProps = { course: CourseAdmin };

export const CourseCard = ({ course }: CourseCardProps) => {
  const { t } = useTranslation('courseSettings');
  const id = useId();
  const { key, kind, title, sourceLanguage, counts } = course;
  return (
    <article className={styles.course} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} lang={sourceLanguage}>
          {title}
        </h2>
        <p className={styles.kind}>{t(`kind.${kind}`)}</p>
      </div>
      <ul className={styles.counts} aria-label={t('counts.label')}>
        {COUNTED.map((state) => (
          <li key={state}>
            <Link to={ADMIN_PATHS.enrolmentsOf({ courseKey: key, state })}>
              {t(`counts.${state}`, { count: counts[state] })}
            </Link>
          </li>
        ))}
      </ul>
      <EnrolmentModeForm course={course} />
      <ReleaseTable course={course} />
    </article>
  );
};
