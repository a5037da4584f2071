import { useTranslation } from 'react-i18next';
import { PackagePage } from '../../../features/packages/components/package-page.js';
import { RulesForm } from '../../../features/packages/components/rules/rules-form.js';

export const Page = () => {
  const { t } = useTranslation('packages');
  return <PackagePage title={t('rules.title')}>{(shown) => <RulesForm key={shown.id} shown={shown} />}</PackagePage>;
};
