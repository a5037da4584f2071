import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { Notice } from '../../../../components/ui/notice.js';
import { jobCountsQuery } from '../../api/jobs.js';

type FailedJobsNoticeProps = { onShow: () => void };

/** Failed jobs wait for somebody to look at them. */
export const FailedJobsNotice = ({ onShow }: FailedJobsNoticeProps) => {
  const { t } = useTranslation('operations');
  const count = useQuery(jobCountsQuery).data?.states.failed ?? 0;
  if (count === 0) return null;
  return (
    <Notice
      kind="attention"
      title={t('jobs.failedTitle', { count })}
      actions={<Button onClick={onShow}>{t('jobs.showFailed')}</Button>}
    >
      <p>{t('jobs.failedText')}</p>
    </Notice>
  );
};
