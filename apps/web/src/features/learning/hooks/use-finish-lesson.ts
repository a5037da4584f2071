import type { OutlineLesson } from '@integra/shared-types/content';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';
import { keepProgress } from '../api/learning-cache.js';
import { markLessonRead } from '../api/lesson-records.js';
import { isLocked, progressOfLesson } from '../components/outline/outline-position.js';

/**
 * "Save and next": says that a lesson is read, then goes on when nothing of it is left and the next one is open. Otherwise `data` holds
 * what is left: one stays where one is and is told.
 */
export const useFinishLesson = (enrolmentId: string, lessonKey: string, next: OutlineLesson | null) => {
  const { t } = useTranslation('learning');
  const client = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: () => markLessonRead(enrolmentId, lessonKey),
    onSuccess: ({ progress }) => {
      keepProgress(client, enrolmentId, progress);
      announce(t('player.saved'));
      const isDone = progressOfLesson(progress, lessonKey)?.state === 'done';
      if (next && isDone && !isLocked(progress, next.key)) void navigate(LEARNER_PATHS.lesson(enrolmentId, next.key));
    },
  });
};
