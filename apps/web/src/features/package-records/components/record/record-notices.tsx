import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../../components/ui/notice.js';

type RecordNoticesProps = { record: Pick<PackageRecordDetail, 'isQuick' | 'lacksInteractions' | 'isCompacted'> };

/** What stands out in an attempt, with what can have caused it: a reason to ask, not a judgement. */
export const RecordNotices = ({ record: { isQuick, lacksInteractions, isCompacted } }: RecordNoticesProps) => {
  const { t } = useTranslation('packageRecords');
  const shown = [
    isQuick && ('quick' as const),
    lacksInteractions && ('silent' as const),
    isCompacted && ('compacted' as const),
  ].filter((each) => each !== false);
  return shown.map((each) => (
    <Notice key={each} kind="info" title={t(`notice.${each}`)}>
      <p>{t(`notice.${each}Text`)}</p>
    </Notice>
  ));
};
