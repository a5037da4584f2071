import type { PackageRecord } from '@integra/shared-types/scorm-records';
import { Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Soft } from '../../../../components/ui/soft.js';
import { reportedStatus } from '../../attempt-status.js';
import { AttemptStatusLabel } from '../attempt-status-label.js';
import styles from './record-list.module.css';

type StatusCellProps = { record: PackageRecord };

/** Done or not, what the package said, and whether it went unusually fast. */
export const StatusCell = ({ record }: StatusCellProps) => {
  const { t } = useTranslation('packageRecords');
  return (
    <div className={styles.status}>
      <AttemptStatusLabel attempt={record} />
      <Soft>{t('list.reported', { status: t(`reported.${reportedStatus(record)}`) })}</Soft>
      {record.isQuick && (
        <span className={styles.quick}>
          <Timer className={styles.icon} />
          {t('list.quick')}
        </span>
      )}
    </div>
  );
};
