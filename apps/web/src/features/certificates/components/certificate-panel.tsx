import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { enrolmentCertificateQuery } from '../api/my-certificates.js';
import styles from './certificate-panel.module.css';
import { CertificateState } from './panel/certificate-state.js';

type CertificatePanelProps = { enrolmentId: string };

/** The certificate of a course as it stands in a lesson: not due, name needed, in the making, or there. */
export const CertificatePanel = ({ enrolmentId }: CertificatePanelProps) => {
  const { t } = useTranslation('certificates');
  const titleId = useId();
  const announce = useAnnounce();
  const title = useRef<HTMLHeadingElement>(null);
  const wasPreparing = useRef(false);
  const { data, error, refetch, isFetching } = useQuery(enrolmentCertificateQuery(enrolmentId));

  useEffect(() => {
    if (data?.state === 'ready' && wasPreparing.current) announce(t('panel.ready'));
    wasPreparing.current = data?.state === 'preparing';
  }, [data?.state, announce, t]);

  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1} className={styles.title}>
        {t('panel.title')}
      </h2>
      {data ? (
        <CertificateState enrolmentId={enrolmentId} state={data} onSaved={() => title.current?.focus()} />
      ) : error ? (
        <ErrorState error={error} title={t('panel.failed')} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <Skeleton count={5} />
      )}
    </section>
  );
};
