import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { Soft } from '../../../../components/ui/soft.js';
import { RecordLead } from '../record-lead.js';

type JournalLeadProps = { record: PackageRecordDetail };

/** Whose attempt the flight recorder shows, and what its file leaves out. */
export const JournalLead = ({ record }: JournalLeadProps) => {
  const { t } = useTranslation('packageRecords');
  return (
    <>
      <p>
        <bdi>{record.person.displayName || t('noName')}</bdi>
      </p>
      <RecordLead record={record} />
      <p>
        <Soft>{t('journal.downloadNote')}</Soft>
      </p>
    </>
  );
};
