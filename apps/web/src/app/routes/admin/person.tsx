import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { LinkButton } from '../../../components/ui/link-button.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { PersonSections } from '../../../features/people/components/person-sections.js';
import { personQuery } from '../../../lib/directory/people.js';
import { ADMIN_PATHS } from '../../../lib/routing/admin-paths.js';

export const Page = () => {
  const { t } = useTranslation('people');
  const { accountId = '' } = useParams();
  const { data: person, error, refetch, isFetching } = useQuery(personQuery(accountId));
  return (
    <PageFrame
      title={person ? (person.displayName ?? person.email) : t('person.title')}
      actions={
        <LinkButton to={ADMIN_PATHS.people} look="quiet" icon={ArrowLeft}>
          {t('person.back')}
        </LinkButton>
      }
    >
      {person ? (
        <PersonSections person={person} />
      ) : error ? (
        <ErrorState error={error} title={t('person.failed')} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <Skeleton count={10} />
      )}
    </PageFrame>
  );
};
