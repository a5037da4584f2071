import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { Stack } from '../../../../components/layout/stack.js';
import { ActivityList } from './activity-list.js';
import { LaunchTable } from './launch-table.js';
import styles from './record.module.css';
import { RecordFacts } from './record-facts.js';
import { RecordNotices } from './record-notices.js';
import { Why } from './why.js';

type RecordViewProps = { record: PackageRecordDetail };

/** Everything a package recorded in one attempt, and why that counts as done or not. */
export const RecordView = ({ record }: RecordViewProps) => {
  const { t } = useTranslation('packageRecords');
  return (
    <>
      <div className={styles.head}>
        <RecordFacts record={record} />
        <RecordNotices record={record} />
      </div>
      <Stack title={t('why.title')}>
        <Why record={record} />
      </Stack>
      <Stack title={t('activity.title')}>
        <ActivityList activities={record.activities} />
      </Stack>
      <Stack title={t('launch.title')}>
        <LaunchTable launches={record.launches} />
      </Stack>
    </>
  );
};
