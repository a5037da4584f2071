import type { CatalogueCourseDetail } from '@integra/shared-types/courses';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import styles from './course-modules.module.css';

type CourseModulesProps = {
  modules: CatalogueCourseDetail['modules'];
  /** Language of their texts where it is not the page's own. */
  lang: string | undefined;
};

/** Module by module: what it is about, how long it takes, what one will be able to do, which competences it builds. */
export const CourseModules = ({ modules, lang }: CourseModulesProps) => {
  const { t } = useTranslation('courses');
  const format = useFormatters();
  const id = useId();
  return (
    <section className={styles.content} aria-labelledby={id}>
      <h2 id={id}>{t('course.content')}</h2>
      <ol className={styles.modules}>
        {modules.map(({ key, title, summary, minutes, outcomes, competences, isRequired }, index) => (
          <li key={key} className={styles.module}>
            <div className={styles.head}>
              <h3 lang={lang}>
                {index + 1}. {title}
              </h3>
              <p className={styles.facts}>
                {format.minutes(minutes)}
                {!isRequired && ` · ${t('course.optional')}`}
              </p>
            </div>
            <p lang={lang}>{summary}</p>
            {outcomes.length > 0 && (
              <div className={styles.part}>
                <h4>{t('course.outcomes')}</h4>
                <ul className={styles.list} lang={lang}>
                  {outcomes.map((outcome) => (
                    <li key={outcome}>{outcome}</li>
                  ))}
                </ul>
              </div>
            )}
            {competences.length > 0 && (
              <div className={styles.part}>
                <h4>{t('course.competences')}</h4>
                <ul className={styles.competences} lang={lang}>
                  {competences.map(({ code, title: name }) => (
                    <li key={code}>
                      <span className={styles.code}>{code}</span> {name}
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
