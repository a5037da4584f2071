import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { Stack } from '../../../components/layout/stack.js';
import { Button } from '../../../components/ui/button.js';
import { EnrolDialog } from '../../../features/enrolments/components/enrol-dialog.js';
import { EnrolmentList } from '../../../features/enrolments/components/enrolment-list.js';
import { RequestList } from '../../../features/enrolments/components/request-list.js';

export const Page = () => {
  const { t } = useTranslation('enrolments');
  const [isEnrolling, setEnrolling] = useState(false);
  const enrol = (
    <Button look="primary" icon={UserPlus} onClick={() => setEnrolling(true)}>
      {t('enrol.title')}
    </Button>
  );
  return (
    <PageFrame title={t('title')} lead={t('lead')} actions={enrol}>
      <Stack title={t('requests.title')}>
        <RequestList />
      </Stack>
      <Stack title={t('list.title')}>
        <EnrolmentList emptyAction={enrol} />
      </Stack>
      {isEnrolling && <EnrolDialog onClose={() => setEnrolling(false)} />}
    </PageFrame>
  );
};
