import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { Skeleton } from '../../../../components/ui/skeleton.js';
import { verificationQuery } from '../../api/verification.js';
import { NameMatch } from './name-match.js';
import { VerificationResult } from './verification-result.js';

type VerifyViewProps = { code: string };

/** The answer about one code. */
export const VerifyView = ({ code }: VerifyViewProps) => {
  const { t } = useTranslation('certificates');
  const announce = useAnnounce();
  const { data, error, refetch, isFetching } = useQuery(verificationQuery(code));
  const status = data?.status;

  useEffect(() => {
    if (status) announce(t(`verify.${status}`));
  }, [status, announce, t]);

  if (!data) {
    return error ? (
      <ErrorState error={error} title={t('verify.failed')} onRetry={() => void refetch()} isRetrying={isFetching} />
    ) : (
      <Skeleton count={8} />
    );
  }
  const isHidden = data.status === 'valid' && data.certificate?.holder.display !== 'full';
  return (
    <>
      <VerificationResult code={code} verification={data} />
      {isHidden && (
        <div data-print="hide">
          <NameMatch code={code} />
        </div>
      )}
      <p data-print="hide">
        <Link to="/verify">{t('verify.another')}</Link>
      </p>
    </>
  );
};
