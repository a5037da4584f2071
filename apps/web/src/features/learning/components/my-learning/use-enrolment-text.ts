import type { Enrolment } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';

/** What to know about an enrolment that is not simply going on; null otherwise. */
export const useEnrolmentText = ({ state, enrolledAt, completedAt }: Enrolment): string | null => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  switch (state) {
    case 'active':
      return null;
    case 'completed':
      return t('enrolment.completedText', { date: format.date(completedAt ?? enrolledAt) });
    case 'requested':
      return t('enrolment.requestedText', { date: format.date(enrolledAt) });
    case 'declined':
      return t('enrolment.declinedText');
    case 'ended':
      return t('enrolment.endedText');
  }
};
