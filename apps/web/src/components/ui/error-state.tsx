import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api/api-error.js';
import { useErrorText } from '../../lib/api/use-error-text.js';
import { Button } from './button.js';
import styles from './error-state.module.css';
import { Notice } from './notice.js';

type ErrorStateProps = {
  error: Error;
  /** What failed, in a few words: "The list of people could not be loaded". */
  title?: string;
  onRetry?: () => void;
  isRetrying?: boolean;
};

/** Stands beside what failed: what happened, what to do, "try again", and the number an administrator can look up. */
export const ErrorState = ({ error, title, onRetry, isRetrying = false }: ErrorStateProps) => {
  const { t } = useTranslation();
  const text = useErrorText(error);
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <Notice
      kind="error"
      isNew
      {...(title ? { title } : {})}
      actions={
        onRetry && (
          <Button icon={RotateCw} onClick={onRetry} isBusy={isRetrying}>
            {t('ui.tryAgain')}
          </Button>
        )
      }
    >
      <p>{text}</p>
      {requestId && <p className={styles.request}>{t('ui.requestId', { id: requestId })}</p>}
    </Notice>
  );
};
