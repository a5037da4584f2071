import type { CatalogueCourseDetail } from '@integra/shared-types/courses';
import { Award } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../components/layout/page.js';
import { Markdown } from '../../../components/ui/markdown.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { CourseFacts } from './course-facts.js';
import factStyles from './course-facts.module.css';
import { CourseModules } from './course-modules.js';
import styles from './course-page.module.css';
import { EnrolPanel } from './enrol-panel.js';

type CoursePageProps = { course: CatalogueCourseDetail };

/** A course before one takes it: what it is about, what it contains, and how to get in. */
export const CoursePage = ({ course }: CoursePageProps) => {
  const { t } = useTranslation('courses');
  const format = useFormatters();
  const { language } = useLanguage();
  const lang = course.language === language ? undefined : course.language;
  const isOffered = course.languages.some((offered) => offered.language === language);
  return (
    <Page
      title={course.title}
      titleLang={lang}
      lead={
        <div className={styles.lead}>
          <p lang={lang}>{course.summary}</p>
          {course.label !== null && (
            <p className={styles.label} lang={lang}>
              {course.label}
            </p>
          )}
          {!isOffered && (
            <p className={styles.attention}>
              {t('course.otherLanguage', {
                wanted: format.language(language),
                shown: format.language(course.language),
              })}
            </p>
          )}
        </div>
      }
    >
      <div className={styles.layout}>
        <div className={styles.words}>
          <CourseFacts course={course}>
            {course.certificateHours !== null && (
              <li className={factStyles.fact}>
                <Award className={factStyles.icon} />
                {t('course.certificate', { time: format.minutes(course.certificateHours * 60) })}
              </li>
            )}
          </CourseFacts>
          <Markdown text={course.description} lang={lang} />
        </div>
        <div className={styles.enrol}>
          <EnrolPanel course={course} />
        </div>
        <CourseModules modules={course.modules} lang={lang} />
      </div>
    </Page>
  );
};
