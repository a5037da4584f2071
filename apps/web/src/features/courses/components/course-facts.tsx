import { LANGUAGE_NAME } from '@integra/shared-types/language-table';
import type { CatalogueCourse } from '@integra/shared-types/courses';
import { Clock, DoorOpen, Languages, Layers } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import styles from './course-facts.module.css';

type CourseFactsProps = {
  course: Pick<CatalogueCourse, 'minutes' | 'moduleCount' | 'enrolmentMode' | 'languages'>;
  /** Further facts, as list entries. */
  children?: ReactNode;
};

/** How long, how many modules, who may take it, in which languages. */
export const CourseFacts = ({
  course: { minutes, moduleCount, enrolmentMode, languages },
  children,
}: CourseFactsProps) => {
  const { t } = useTranslation('courses');
  const format = useFormatters();
  return (
    <ul className={styles.facts}>
      <li className={styles.fact}>
        <Clock className={styles.icon} />
        {format.minutes(minutes)}
      </li>
      <li className={styles.fact}>
        <Layers className={styles.icon} />
        {t('course.modules', { count: moduleCount })}
      </li>
      <li className={styles.fact}>
        <DoorOpen className={styles.icon} />
        {t(`mode.${enrolmentMode}`)}
      </li>
      <li className={styles.fact}>
        <Languages className={styles.icon} />
        <span>
          {languages.map(({ language, isPreview }, index) => (
            <span key={language}>
              {index > 0 && ', '}
              <span lang={language}>{LANGUAGE_NAME[language]}</span>
              {isPreview && <span className={styles.preview}> ({t('course.preview')})</span>}
            </span>
          ))}
        </span>
      </li>
      {children}
    </ul>
  );
};
