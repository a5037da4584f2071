import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { JobList } from '../../../features/operations/components/jobs/job-list.js';

export const Page = () => {
  const { t } = useTranslation('operations');
  return (
    <PageFrame title={t('jobs.title')} lead={t('jobs.lead')}>
      <JobList />
    </PageFrame>
  );
};
