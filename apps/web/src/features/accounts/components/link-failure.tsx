import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.js';
import { LinkButton } from '../../../components/ui/link-button.js';
import { ApiError } from '../../../lib/api/api-error.js';

type LinkFailureProps = { error: Error; title: string; onRetry: () => void };

/** Used, ended or withdrawn: trying again changes nothing. */
const isOver = (error: Error): boolean => error instanceof ApiError && error.status === 410;

/** Why a link sent to one person does not open, and what helps: whoever used it up has an account by now. */
export const LinkFailure = ({ error, title, onRetry }: LinkFailureProps) => {
  const { t } = useTranslation('accounts');
  const hasEnded = isOver(error);
  return (
    <>
      <ErrorState error={error} title={title} {...(hasEnded ? {} : { onRetry })} />
      {hasEnded && (
        <div>
          <LinkButton to="/login" look="primary">
            {t('login.submit')}
          </LinkButton>
        </div>
      )}
    </>
  );
};
