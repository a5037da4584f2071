import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { PackageList } from '../../../features/packages/components/library/package-list.js';
import { DropZone } from '../../../features/packages/components/upload/drop-zone.js';
import { UploadList } from '../../../features/packages/components/upload/upload-list.js';

export const Page = () => {
  const { t } = useTranslation('packages');
  return (
    <PageFrame title={t('list.title')} lead={t('list.lead')}>
      <DropZone />
      <UploadList />
      <PackageList />
    </PageFrame>
  );
};
