import { useTranslation } from 'react-i18next';
import { CourseMaking } from '../../../features/packages/components/course/course-making.js';
import { PackagePage } from '../../../features/packages/components/package-page.js';

export const Page = () => {
  const { t } = useTranslation('packages');
  return (
    <PackagePage title={t('course.title')} needsVersion>
      {(shown) => <CourseMaking key={shown.id} shown={shown} />}
    </PackagePage>
  );
};
