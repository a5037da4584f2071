import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ui/error-state.js';
import { Page } from './page.js';
import { PublicFrame } from './public-frame.js';

type ErrorPageProps = { error: Error };

/** Instead of a page that failed. Loading it anew also helps after an update, when files of the old version are gone. */
export const ErrorPage = ({ error }: ErrorPageProps) => {
  const { t } = useTranslation();
  return (
    <PublicFrame>
      <Page title={t('errorPage.title')} lead={t('errorPage.text')} width="text">
        <ErrorState error={error} onRetry={() => location.reload()} />
      </Page>
    </PublicFrame>
  );
};
