import { useTranslation } from 'react-i18next';
import { PackagePage } from '../../../features/packages/components/package-page.js';
import { TryOut } from '../../../features/packages/components/try-out/try-out.js';

export const Page = () => {
  const { t } = useTranslation('packages');
  return (
    <PackagePage title={t('tryOut.title')} needsVersion>
      {(shown) => <TryOut key={shown.id} shown={shown} />}
    </PackagePage>
  );
};
