import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { Notice } from '../../../../components/ui/notice.js';
import { ApiError } from '../../../../lib/api/api-error.js';

const RETRY_MS = 5_000;

type TimeOverProps = { onSubmit: () => Promise<void> };

/** At the limit the page submits by itself and goes on trying until the server has it. */
export const TimeOver = ({ onSubmit }: TimeOverProps) => {
  const { t } = useTranslation('quizzes');
  const [error, setError] = useState<Error | null>(null);
  const submit = () =>
    onSubmit().catch((cause: unknown) => setError(cause instanceof Error ? cause : new Error(String(cause))));
  const submitByItself = useEffectEvent(submit);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    const tryOn = async () => {
      await submitByItself();
      if (!isLeft) timer = setTimeout(() => void tryOn(), RETRY_MS);
    };
    void tryOn();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, []);

  const isAway = error instanceof ApiError && error.isConnectionProblem;
  return (
    <>
      <Notice kind="attention" title={t('time.overTitle')} isNew>
        <p>{t(isAway ? 'time.overLost' : 'time.over')}</p>
      </Notice>
      {error && !isAway && <ErrorState error={error} onRetry={() => void submit()} />}
    </>
  );
};
