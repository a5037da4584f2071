import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { Button } from '../../../components/ui/button.js';
import { InviteDialog } from '../../../features/people/components/invite-dialog.js';
import { PeopleList } from '../../../features/people/components/people-list.js';

export const Page = () => {
  const { t } = useTranslation('people');
  const [isInviting, setInviting] = useState(false);
  const invite = (
    <Button look="primary" icon={UserPlus} onClick={() => setInviting(true)}>
      {t('invite.title')}
    </Button>
  );
  return (
    <PageFrame title={t('list.title')} lead={t('list.lead')} actions={invite}>
      <PeopleList emptyAction={invite} />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </PageFrame>
  );
};
