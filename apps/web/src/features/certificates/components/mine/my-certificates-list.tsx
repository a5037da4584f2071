import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { Skeleton } from '../../../../components/ui/skeleton.js';
import { useLive } from '../../../../lib/live/use-live.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { myCertificatesQuery } from '../../api/my-certificates.js';
import { CertificateCard } from './certificate-card.js';
import styles from './my-certificates-list.module.css';

/** All of one's certificates, newest first; what is still being made appears by itself. */
export const MyCertificatesList = () => {
  const { t } = useTranslation('certificates');
  const client = useQueryClient();
  const { data, error, refetch, isFetching } = useQuery(myCertificatesQuery);
  useLive(['person'], (event) => {
    const isOther = event.type === 'job' || (event.type === 'changed' && event.subject !== 'certificate');
    if (!isOther) void client.invalidateQueries({ queryKey: myCertificatesQuery.queryKey });
  });

  if (!data) {
    return error ? (
      <ErrorState error={error} title={t('mine.failed')} onRetry={() => void refetch()} isRetrying={isFetching} />
    ) : (
      <Skeleton shape="cards" count={2} />
    );
  }
  if (data.items.length === 0) {
    return (
      <EmptyState
        title={t('mine.emptyTitle')}
        action={<LinkButton to={LEARNER_PATHS.myLearning}>{t('mine.toLearning')}</LinkButton>}
      >
        <p>{t('mine.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list}>
      {data.items.map((certificate) => (
        <li key={certificate.id}>
          <CertificateCard certificate={certificate} />
        </li>
      ))}
    </ul>
  );
};
