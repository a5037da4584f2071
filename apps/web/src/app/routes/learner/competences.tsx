import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { profileQuery } from '../../../features/accounts/api/profile.js';
import { CompetencesView } from '../../../features/blueprint/components/competences-view.js';

export const Page = () => {
  const { t } = useTranslation('blueprint');
  const { data: profile } = useQuery(profileQuery);
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      {/* Role profiles of the blueprint are named after the job roles of the profile. */}
      <CompetencesView suggestedProfile={profile?.jobRole?.replaceAll('_', '-') ?? null} />
    </PageFrame>
  );
};
