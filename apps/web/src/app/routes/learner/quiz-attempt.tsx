import '../../../styles/reading.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { attemptQuery } from '../../../features/quizzes/api/attempt.js';
import { keptAnswersQuery } from '../../../features/quizzes/autosave/kept-answers.js';
import { AttemptScreen } from '../../../features/quizzes/components/attempt/attempt-screen.js';
import { BackToLesson } from '../../../features/quizzes/components/back-to-lesson.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';

export const Page = () => {
  const { t } = useTranslation('quizzes');
  const { enrolmentId = '', lessonKey = '', quizKey = '', attemptId = '' } = useParams();
  const { language } = useLanguage();
  const { data: timed, error, refetch, isFetching } = useQuery(attemptQuery(attemptId, language));
  const { data: kept } = useQuery(keptAnswersQuery(attemptId));
  const attempt = timed?.attempt;

  if (attempt?.state === 'submitted') {
    return <Navigate to={LEARNER_PATHS.quizResult(enrolmentId, lessonKey, quizKey, attemptId)} replace />;
  }
  return (
    <PageFrame
      title={attempt?.title ?? t('page.title')}
      titleLang={attempt?.language}
      lead={attempt && t(attempt.dueAt === null ? 'attempt.lead' : 'attempt.leadTimed', { number: attempt.number })}
      actions={<BackToLesson enrolmentId={enrolmentId} lessonKey={lessonKey} />}
    >
      {timed && kept ? (
        <AttemptScreen key={attemptId} timed={timed} kept={kept} />
      ) : error ? (
        <ErrorState error={error} title={t('page.loadFailed')} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <Skeleton count={10} />
      )}
    </PageFrame>
  );
};
