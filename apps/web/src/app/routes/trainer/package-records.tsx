import { ChartNoAxesColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { LinkButton } from '../../../components/ui/link-button.js';
import { RecordList } from '../../../features/package-records/components/list/record-list.js';
import { TRAINER_PATHS } from '../../../lib/routing/trainer-paths.js';

export const Page = () => {
  const { t } = useTranslation('packageRecords');
  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to={TRAINER_PATHS.questions} look="quiet" icon={ChartNoAxesColumn}>
          {t('questions.title')}
        </LinkButton>
      }
    >
      <RecordList />
    </PageFrame>
  );
};
