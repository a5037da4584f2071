import type { OutlineLesson } from '@integra/shared-types/content';
import type { CourseView, ProgressChanged } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { Notice } from '../../../../components/ui/notice.js';
import { TITLE, withTitles } from '../../../../lib/i18n/with-titles.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { isLocked, lockOfLesson, progressOfLesson } from '../outline/outline-position.js';
import { useLockReason } from '../outline/use-lock-reason.js';
import { useOutlineTitles } from '../outline/use-outline-titles.js';

type PlayerNoticesProps = {
  view: CourseView;
  lessonKey: string;
  next: OutlineLesson | null;
  error: Error | null;
  /** The answer to "Save and next", when it was pressed on this lesson. */
  changed: ProgressChanged | null;
};

/** Why "Save and next" did not go on: it failed, steps are left here, what comes next is locked, or there is nothing next. */
export const PlayerNotices = ({ view, lessonKey, next, error, changed }: PlayerNoticesProps) => {
  const { t } = useTranslation('learning');
  const lockReason = useLockReason(view.outline);
  const titles = useOutlineTitles(view.outline);
  if (error) return <ErrorState title={t('player.notSaved')} error={error} />;
  if (!changed) return null;

  const { progress, next: place } = changed;
  if (next && !isLocked(progress, next.key)) {
    if (progressOfLesson(view.progress, lessonKey)?.state === 'done') return null;
    return (
      <Notice kind="info" isNew title={t('player.saved')}>
        {t('player.lessonToDo', { todo: t('stepHere.title') })}
      </Notice>
    );
  }
  if (progress.isComplete) {
    return <Notice kind="success" isNew title={t('player.allDone')} />;
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
            {withTitles(t('player.goTo', { lesson: TITLE }), [titles.lesson(place.lessonKey)])}
          </LinkButton>
        )
      }
    >
      {next
        ? withTitles(t('player.nextLocked', { reason: TITLE }), [lockReason(lockOfLesson(progress, next.key))])
        : t('player.stillToDo')}
    </Notice>
  );
};
