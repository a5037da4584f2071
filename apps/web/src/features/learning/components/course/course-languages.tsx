import { LANGUAGE_NAME } from '@integra/shared-types/language-table';
import type { CourseView } from '@integra/shared-types/learning';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './course-languages.module.css';

type CourseLanguagesProps = { view: CourseView };

/** In which languages the course can be read; the language of the page decides which one is shown. */
export const CourseLanguages = ({ view }: CourseLanguagesProps) => {
  const { t } = useTranslation('learning');
  const id = useId();
  return (
    <div className={styles.languages}>
      <h2 id={id} className={styles.title}>
        {t('course.languages')}
      </h2>
      <ul className={styles.list} aria-labelledby={id}>
        {view.languages.map(({ language, isPreview }) => (
          <li key={language}>
            <span lang={language}>{LANGUAGE_NAME[language]}</span>
            {isPreview && <span className={styles.preview}> {t('course.preview')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
};
