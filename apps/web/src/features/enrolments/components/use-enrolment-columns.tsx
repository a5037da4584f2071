import type { ManagedEnrolment } from '@integra/shared-types/enrolments';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../components/ui/data-table.types.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { CourseTitle } from './course-title.js';
import { EnrolmentStateLabel } from './enrolment-state-label.js';
import styles from './enrolment-list.module.css';
import { PersonLink } from './person-link.js';

export const useEnrolmentColumns = (): Column<ManagedEnrolment>[] => {
  const { t } = useTranslation('enrolments');
  const format = useFormatters();
  return [
    { id: 'person', header: t('field.person'), cell: ({ person }) => <PersonLink person={person} /> },
    { id: 'email', header: t('field.email'), cell: ({ person }) => person.email },
    {
      id: 'course',
      header: t('field.course'),
      cell: ({ courseKey, versionNumber }) => (
        <>
          <CourseTitle courseKey={courseKey} />
          <span className={styles.version}>{t('list.version', { number: versionNumber })}</span>
        </>
      ),
    },
    { id: 'audience', header: t('field.setting'), cell: ({ audience }) => t(`audience.${audience}`) },
    {
      id: 'state',
      header: t('field.state'),
      isShort: true,
      cell: ({ state }) => <EnrolmentStateLabel state={state} />,
    },
    {
      id: 'percent',
      header: t('field.progress'),
      isNumeric: true,
      cell: ({ percent }) => format.percent(percent / 100),
    },
    {
      id: 'enrolledAt',
      header: t('field.since'),
      isShort: true,
      cell: ({ enrolledAt }) => format.shortDate(enrolledAt),
    },
  ];
};
