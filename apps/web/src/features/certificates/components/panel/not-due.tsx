import type { EnrolmentCertificate } from '@integra/shared-types/certificates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../../components/ui/button.js';
import { FactList } from '../../../../components/ui/fact-list.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { courseOfEnrolmentQuery } from '../../api/course-of-enrolment.js';
import { NameForm } from './name-form.js';
import styles from './panel-parts.module.css';

type NotDueProps = { enrolmentId: string; state: EnrolmentCertificate; onSaved: () => void };

/** Steps are left; the name can be given already, so that the certificate is made at the very moment of completion. */
export const NotDue = ({ enrolmentId, state, onSaved }: NotDueProps) => {
  const { t } = useTranslation('certificates');
  const { language } = useLanguage();
  const format = useFormatters();
  const [isAsking, setAsking] = useState(false);
  const { data: course } = useQuery(courseOfEnrolmentQuery(enrolmentId, language));
  const { legalName } = state;

  return (
    <>
      <div className={styles.words}>
        <p>{t('panel.notDue')}</p>
        {course && (
          <p>
            {t('panel.steps', { done: course.progress.doneSteps, count: course.progress.totalSteps })}{' '}
            <Link to={LEARNER_PATHS.course(enrolmentId)}>{t('panel.seeSteps')}</Link>
          </p>
        )}
      </div>
      {isAsking ? (
        <NameForm
          enrolmentId={enrolmentId}
          state={state}
          submitLabel={t('name.save')}
          onCancel={() => setAsking(false)}
          onSaved={() => {
            setAsking(false);
            onSaved();
          }}
        />
      ) : (
        <>
          {legalName !== null && state.language !== null && (
            <FactList
              layout="tiles"
              facts={[
                { label: t('name.label'), value: legalName },
                { label: t('name.language'), value: format.language(state.language) },
              ]}
            />
          )}
          <div>
            <Button onClick={() => setAsking(true)}>
              {t(legalName === null ? 'panel.giveName' : 'panel.changeName')}
            </Button>
          </div>
        </>
      )}
    </>
  );
};
