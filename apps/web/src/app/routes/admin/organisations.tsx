import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { Button } from '../../../components/ui/button.js';
import { OrganisationDialog } from '../../../features/organisations/components/organisation-dialog.js';
import { OrganisationList } from '../../../features/organisations/components/organisation-list.js';

export const Page = () => {
  const { t } = useTranslation('organisations');
  const [isCreating, setCreating] = useState(false);
  const create = (
    <Button look="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t('create.title')}
    </Button>
  );
  return (
    <PageFrame title={t('list.title')} lead={t('list.lead')} actions={create}>
      <OrganisationList emptyAction={create} />
      {isCreating && <OrganisationDialog organisation={null} onClose={() => setCreating(false)} />}
    </PageFrame>
  );
};
