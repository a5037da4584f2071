import type { OutlineLesson } from '@integra/shared-types/content';
import type { CourseView, ProgressChanged } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { Notice } from '../../../../components/ui/notice.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { isLocked, lockOfLesson } from '../outline/outline-position.js';
import { lessonTitle } from '../outline/outline-titles.js';
import { useLockReason } from '../outline/use-lock-reason.js';

type PlayerNoticesProps = {
  view: CourseView;
  lessonKey: string;
  next: OutlineLesson | null;
  error: Error | null;
  /** The answer to "Save and next", when it was pressed on this lesson. */
  changed: ProgressChanged | null;
};

/** Why "Save and next" did not go on: it failed, what comes next is locked, or there is nothing next. */
export const PlayerNotices = ({ view, lessonKey, next, error, changed }: PlayerNoticesProps) => {
  const { t } = useTranslation('learning');
  const lockReason = useLockReason(view.outline);
  if (error) return <ErrorState title={t('player.notSaved')} error={error} />;
  if (!changed || (next && !isLocked(changed.progress, next.key))) return null;

  const { progress, next: place } = changed;
  if (progress.isComplete) {
    return (
      <Notice
        kind="success"
        isNew
        title={t('player.allDone')}
        actions={<LinkButton to={LEARNER_PATHS.course(view.enrolment.id)}>{t('card.overview')}</LinkButton>}
      />
    );
  }
  const isElsewhere = place !== null && place.lessonKey !== lessonKey;
  return (
    <Notice
      kind="info"
      isNew
      title={t('player.saved')}
      actions={
        isElsewhere && (
          <LinkButton to={LEARNER_PATHS.lesson(view.enrolment.id, place.lessonKey)}>
            {t('player.goTo', { lesson: lessonTitle(view.outline, place.lessonKey) })}
          </LinkButton>
        )
      }
    >
      {next ? t('player.nextLocked', { reason: lockReason(lockOfLesson(progress, next.key)) }) : t('player.stillToDo')}
    </Notice>
  );
};
