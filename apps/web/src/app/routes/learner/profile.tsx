import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { Section } from '../../../components/layout/section.js';
import { ThemeField } from '../../../components/layout/theme-field.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { profileQuery } from '../../../features/accounts/api/profile.js';
import { AcceptedPolicies } from '../../../features/accounts/components/accepted-policies.js';
import { ChangePasswordForm } from '../../../features/accounts/components/change-password-form.js';
import { ProfileForm } from '../../../features/accounts/components/profile-form.js';
import { SecondFactorSection } from '../../../features/accounts/components/second-factor-section.js';
import { SessionList } from '../../../features/accounts/components/session-list.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  const { data: profile, error, refetch } = useQuery(profileQuery);
  return (
    <PageFrame title={t('profile.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Skeleton count={8} />}
      {profile && (
        <>
          <Section title={t('profile.about')} description={t('profile.aboutText')}>
            <ProfileForm profile={profile} />
          </Section>
          <Section title={t('profile.appearance')} description={t('profile.themeText')}>
            <ThemeField />
          </Section>
          <Section title={t('changePassword.title')} description={t('changePassword.text')}>
            <ChangePasswordForm />
          </Section>
          <Section title={t('secondFactor.title')} description={t('secondFactor.section')}>
            <SecondFactorSection profile={profile} />
          </Section>
          <Section title={t('sessions.title')} description={t('sessions.text')}>
            <SessionList />
          </Section>
          <Section title={t('policy.title')}>
            <AcceptedPolicies policies={profile.policiesAccepted} />
          </Section>
        </>
      )}
    </PageFrame>
  );
};
