import type { CourseView } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../../components/layout/page.js';
import { useHashTarget } from '../../hooks/use-hash-target.js';
import { EnrolmentLabel } from '../enrolment-label.js';
import { useOutlineLang } from '../outline/use-outline-lang.js';
import { lessonCounts } from '../outline/outline-position.js';
import { ProgressFigure } from '../progress/progress-figure.js';
import { AudienceField } from './audience-field.js';
import { CourseActions } from './course-actions.js';
import { CourseLanguages } from './course-languages.js';
import styles from './course-overview.module.css';
import { ModuleSection } from './module-section.js';

type CourseOverviewProps = { view: CourseView };

/** A course one takes: how far one is, every module with its lessons, and what can be chosen. */
export const CourseOverview = ({ view }: CourseOverviewProps) => {
  const { t } = useTranslation('learning');
  const { enrolment, outline, progress } = view;
  const langOf = useOutlineLang(outline);
  const lessons = lessonCounts(progress);
  useHashTarget();
  return (
    <Page
      title={outline.title}
      titleLang={langOf('title')}
      lead={
        <div className={styles.lead}>
          <p lang={langOf('summary')}>{outline.summary}</p>
          {outline.label !== null && (
            <p className={styles.label} lang={langOf('label')}>
              {outline.label}
            </p>
          )}
        </div>
      }
    >
      <div className={styles.top}>
        <div className={styles.standing}>
          {enrolment.state === 'completed' && <EnrolmentLabel state="completed" />}
          <ProgressFigure
            enrolmentId={enrolment.id}
            percent={progress.percent}
            lessonsDone={lessons.done}
            lessonsTotal={lessons.total}
            minutesLeft={progress.minutesLeft}
          />
          <CourseActions view={view} />
        </div>
        <div className={styles.choices}>
          <AudienceField enrolment={enrolment} />
          <CourseLanguages view={view} />
        </div>
      </div>
      <section className={styles.modules} aria-label={t('outline.title')}>
        {outline.modules.map((module, index) => (
          <ModuleSection key={module.key} view={view} module={module} number={index + 1} />
        ))}
      </section>
    </Page>
  );
};
