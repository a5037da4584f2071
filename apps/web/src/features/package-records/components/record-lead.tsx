import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../lib/i18n/formatters.js';

type RecordLeadProps = { record: Pick<PackageRecordDetail, 'title' | 'number' | 'language'> };

/** Which package, and which attempt at it. */
export const RecordLead = ({ record: { title, number, language } }: RecordLeadProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  return (
    <p>
      <bdi lang={language}>{title}</bdi>, {t('record.attempt', { number: format.number(number) })}
    </p>
  );
};
