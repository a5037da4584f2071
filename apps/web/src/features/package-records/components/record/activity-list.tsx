import type { RecordedActivity } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { Soft } from '../../../../components/ui/soft.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { ActivityCard } from './activity-card.js';
import styles from './record.module.css';

type ActivityListProps = { activities: readonly RecordedActivity[] };

/** What was opened, each with what it recorded; the rest by title only. */
export const ActivityList = ({ activities }: ActivityListProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const opened = activities.filter(({ wasOpened }) => wasOpened);
  const unopened = activities.filter(({ wasOpened }) => !wasOpened);
  if (activities.length === 0) return <Soft>{t('activity.none')}</Soft>;
  return (
    <div className={styles.activities}>
      {opened.map((activity) => (
        <ActivityCard key={activity.identifier} activity={activity} />
      ))}
      {unopened.length > 0 && (
        <details className={styles.unopened} open={opened.length === 0}>
          <summary>{t('activity.notOpened', { number: format.number(unopened.length) })}</summary>
          <ul>
            {unopened.map(({ identifier, title }) => (
              <li key={identifier}>
                <bdi>{title || identifier}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
