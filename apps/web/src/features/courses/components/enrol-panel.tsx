import type { CatalogueCourseDetail } from '@integra/shared-types/courses';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/ui/link-button.js';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';
import { EnrolForm } from './enrol-form.js';
import styles from './enrol-panel.module.css';
import { EnrolmentState } from './enrolment-state.js';

type EnrolPanelProps = { course: CatalogueCourseDetail };

/** How one stands to this course and what can be done about it: enrol, ask, wait, go on. */
export const EnrolPanel = ({ course }: EnrolPanelProps) => {
  const { t } = useTranslation('courses');
  const id = useId();
  const { enrolment, enrolmentMode } = course;
  const isIn = enrolment !== null && (enrolment.state === 'active' || enrolment.state === 'completed');
  const canEnrol = !isIn && enrolment?.state !== 'requested' && enrolmentMode !== 'invitation';
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t(isIn ? 'enrol.yours' : 'enrol.title')}
      </h2>
      {enrolment && (
        <div className={styles.state}>
          <div>
            <EnrolmentState state={enrolment.state} />
          </div>
          <p>{t(`state.${enrolment.state}Text`)}</p>
        </div>
      )}
      {isIn && (
        <LinkButton to={LEARNER_PATHS.course(enrolment.id)} look="primary">
          {t('state.go')}
        </LinkButton>
      )}
      {canEnrol && <EnrolForm course={course} mode={enrolmentMode} isAgain={enrolment !== null} />}
      {!isIn && enrolmentMode === 'invitation' && <p>{t('enrol.invitationText')}</p>}
    </section>
  );
};
