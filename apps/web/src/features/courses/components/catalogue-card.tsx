import type { CatalogueCourse } from '@integra/shared-types/courses';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LinkButton } from '../../../components/ui/link-button.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';
import styles from './catalogue-card.module.css';
import { CourseFacts } from './course-facts.js';
import { EnrolmentState } from './enrolment-state.js';

type CatalogueCardProps = { course: CatalogueCourse };

export const CatalogueCard = ({ course }: CatalogueCardProps) => {
  const { t } = useTranslation('courses');
  const id = useId();
  const { language } = useLanguage();
  const { key, title, summary, label, enrolment } = course;
  const lang = course.language === language ? undefined : course.language;
  const isIn = enrolment !== null && (enrolment.state === 'active' || enrolment.state === 'completed');
  return (
    <article className={styles.card} aria-labelledby={id}>
      {enrolment && (
        <div>
          <EnrolmentState state={enrolment.state} />
        </div>
      )}
      <div className={styles.words}>
        <h2 id={id}>
          <Link to={LEARNER_PATHS.catalogueCourse(key)} className={styles.link} lang={lang}>
            {title}
          </Link>
        </h2>
        <p lang={lang}>{summary}</p>
        {label !== null && (
          <p className={styles.label} lang={lang}>
            {label}
          </p>
        )}
      </div>
      <CourseFacts course={course} />
      <div className={styles.actions}>
        {isIn && (
          <LinkButton to={LEARNER_PATHS.course(enrolment.id)} look="primary">
            {t('state.go')}
          </LinkButton>
        )}
        <LinkButton to={LEARNER_PATHS.catalogueCourse(key)} look={isIn ? 'quiet' : 'primary'}>
          {t('catalogue.open')}
        </LinkButton>
      </div>
    </article>
  );
};
