import type { CourseView } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../../components/layout/page.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { Notice } from '../../../../components/ui/notice.js';
import { ApiError } from '../../../../lib/api/api-error.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { lockOfLesson } from '../outline/outline-position.js';
import { useLockReason } from '../outline/use-lock-reason.js';

type LessonFailureProps = {
  error: Error;
  view: CourseView | null;
  lessonKey: string;
  onRetry: () => void;
  isRetrying: boolean;
};

/** Instead of a lesson: it is locked, and why; or it could not be loaded. */
export const LessonFailure = ({ error, view, lessonKey, onRetry, isRetrying }: LessonFailureProps) => {
  const { t } = useTranslation('learning');
  if (view && error instanceof ApiError && error.code === 'lesson_locked') {
    return <LockedLesson view={view} lessonKey={lessonKey} />;
  }
  return (
    <Page title={t('player.failed')} width="text">
      <ErrorState error={error} onRetry={onRetry} isRetrying={isRetrying} />
    </Page>
  );
};

type LockedLessonProps = { view: CourseView; lessonKey: string };

const LockedLesson = ({ view, lessonKey }: LockedLessonProps) => {
  const { t } = useTranslation('learning');
  const lockReason = useLockReason(view.outline);
  return (
    <Page title={t('player.lockedTitle')} width="text">
      <Notice
        kind="attention"
        title={lockReason(lockOfLesson(view.progress, lessonKey))}
        actions={<LinkButton to={LEARNER_PATHS.course(view.enrolment.id)}>{t('card.overview')}</LinkButton>}
      />
    </Page>
  );
};
