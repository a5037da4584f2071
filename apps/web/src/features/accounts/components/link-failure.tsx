import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.js';
import { LinkButton } from '../../../components/ui/link-button.js';
import { isDeadLink } from '../is-dead-link.js';

type LinkFailureProps = { error: Error; title: string; onRetry: () => void };

/** Why a link sent to one person does not open, and what helps: whoever used it up has an account by now. */
export const LinkFailure = ({ error, title, onRetry }: LinkFailureProps) => {
  const { t } = useTranslation('accounts');
  const isDead = isDeadLink(error);
  return (
    <>
      <ErrorState error={error} title={title} {...(isDead ? {} : { onRetry })} />
      {isDead && (
        <div>
          <LinkButton to="/login" look="primary">
            {t('login.submit')}
          </LinkButton>
        </div>
      )}
    </>
  );
};
