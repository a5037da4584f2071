import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { invitationQuery } from '../../../features/accounts/api/entrance.js';
import { AcceptInvitationForm } from '../../../features/accounts/components/accept-invitation-form.js';
import { LinkFailure } from '../../../features/accounts/components/link-failure.js';
import { usePolicyBeside } from '../../../features/accounts/hooks/use-policy-beside.js';
import { readCookie } from '../../../lib/cookies.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { setLanguage } from '../../../lib/i18n/i18n.js';
import { EntranceGuard } from './entrance-guard.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  const format = useFormatters();
  const { token = '' } = useParams();
  const link = useQuery(invitationQuery(token));
  const { policy, problem, retry } = usePolicyBeside(link);
  const invitation = link.data;

  const proposed = invitation?.language;
  useEffect(() => {
    // The invitation was written in a language; whoever already chose one in this browser keeps it.
    if (proposed && readCookie('lms_language') === null) void setLanguage(proposed);
  }, [proposed]);

  if (problem) {
    return (
      <PageFrame title={t('invitation.title')} width="form">
        <LinkFailure error={problem} title={t('invitation.failed')} onRetry={retry} />
      </PageFrame>
    );
  }
  const { organisationName: organisation, expiresAt } = invitation ?? {};
  return (
    <EntranceGuard>
      <PageFrame
        title={t('invitation.title')}
        lead={organisation ? t('invitation.leadFrom', { organisation }) : t('invitation.lead')}
        width="form"
      >
        {expiresAt && <p>{t('invitation.expires', { date: format.dateTime(expiresAt) })}</p>}
        {invitation && policy ? (
          <AcceptInvitationForm token={token} invitation={invitation} policy={policy} />
        ) : (
          <Skeleton count={8} />
        )}
      </PageFrame>
    </EntranceGuard>
  );
};
