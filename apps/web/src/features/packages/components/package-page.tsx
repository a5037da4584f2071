import type { ScormPackage } from '@integra/shared-types/scorm';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { LinkButton } from '../../../components/ui/link-button.js';
import { Notice } from '../../../components/ui/notice.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { AUTHOR_PATHS } from '../../../lib/routing/author-paths.js';
import { packageQuery } from '../api/packages.js';
import { readyLanguages } from '../ready-languages.js';

type PackagePageProps = {
  title: string;
  /** What the page does takes a version that can be played. */
  needsVersion?: boolean;
  children: (shown: ScormPackage) => ReactNode;
};

/** A page about one thing that can be done with the package in the address, and the way back to it. */
export const PackagePage = ({ title, needsVersion = false, children }: PackagePageProps) => {
  const { t } = useTranslation('packages');
  const { packageId = '' } = useParams();
  const { data: shown, error, refetch, isFetching } = useQuery(packageQuery(packageId));
  const isMissing = needsVersion && shown !== undefined && readyLanguages(shown).length === 0;
  return (
    <Page
      title={title}
      lead={shown?.title}
      actions={
        <LinkButton to={AUTHOR_PATHS.package(packageId)} look="quiet" icon={ArrowLeft}>
          {t('acts.back')}
        </LinkButton>
      }
    >
      {error && (
        <ErrorState error={error} title={t('package.failed')} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {!shown && !error && <Skeleton count={6} />}
      {isMissing && (
        <Notice kind="info" title={t('acts.notReady')}>
          {t('acts.notReadyText')}
        </Notice>
      )}
      {shown && !isMissing && children(shown)}
    </Page>
  );
};
