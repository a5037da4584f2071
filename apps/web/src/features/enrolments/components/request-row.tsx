import type { ManagedEnrolment } from '@integra/shared-types/enrolments';
import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { decideEnrolment } from '../api/enrolments.js';
import { useEnrolmentsChanged } from '../api/use-enrolments-changed.js';
import { CourseTitle } from './course-title.js';
import { PersonLink } from './person-link.js';
import styles from './request-list.module.css';

type RequestRowProps = { request: ManagedEnrolment; onDecline: () => void };

export const RequestRow = ({ request, onDecline }: RequestRowProps) => {
  const { t } = useTranslation('enrolments');
  const format = useFormatters();
  const announce = useAnnounce();
  const changed = useEnrolmentsChanged();
  const id = useId();
  const { person, courseKey, enrolledAt, audience } = request;
  const approve = useMutation({
    mutationFn: () => decideEnrolment(request.id, { decision: 'approve' }),
    onSuccess: async () => {
      await changed();
      announce(t('requests.approved', { name: person.displayName }));
    },
  });
  return (
    <li className={styles.request}>
      <div id={id} className={styles.words}>
        <p className={styles.name}>
          <PersonLink person={person} />
        </p>
        <p>
          <CourseTitle courseKey={courseKey} />
        </p>
        <p className={styles.facts}>
          {[person.email, t(`audience.${audience}`), t('requests.since', { date: format.date(enrolledAt) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className={styles.acts}>
        <Button
          look="primary"
          icon={Check}
          aria-describedby={id}
          isBusy={approve.isPending}
          onClick={() => approve.mutate()}
        >
          {t('requests.approve')}
        </Button>
        <Button aria-describedby={id} onClick={onDecline}>
          {t('requests.decline')}
        </Button>
      </div>
      {approve.error && (
        <div className={styles.failure}>
          <ErrorState error={approve.error} />
        </div>
      )}
    </li>
  );
};
