import '../../../styles/reading.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { attemptResultQuery } from '../../../features/quizzes/api/attempt.js';
import { BackToLesson } from '../../../features/quizzes/components/back-to-lesson.js';
import { ResultView } from '../../../features/quizzes/components/result/result-view.js';
import { ApiError } from '../../../lib/api/api-error.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';

export const Page = () => {
  const { t } = useTranslation('quizzes');
  const { enrolmentId = '', lessonKey = '', quizKey = '', attemptId = '' } = useParams();
  const { language } = useLanguage();
  const format = useFormatters();
  const { data: result, error, refetch, isFetching } = useQuery(attemptResultQuery(attemptId, language));

  if (error instanceof ApiError && error.code === 'attempt_not_submitted') {
    return <Navigate to={LEARNER_PATHS.quizAttempt(enrolmentId, lessonKey, quizKey, attemptId)} replace />;
  }
  const { number, submittedAt } = result?.attempt ?? {};
  return (
    <PageFrame
      title={t('result.title', { title: result?.title ?? t('page.title') })}
      lead={submittedAt && t('result.attempt', { number, date: format.dateTime(submittedAt) })}
      width="text"
    >
      {result ? (
        <ResultView result={result} />
      ) : error ? (
        <>
          <ErrorState
            error={error}
            title={t('page.resultFailed')}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
          <BackToLesson enrolmentId={enrolmentId} lessonKey={lessonKey} />
        </>
      ) : (
        <Skeleton count={10} />
      )}
    </PageFrame>
  );
};
