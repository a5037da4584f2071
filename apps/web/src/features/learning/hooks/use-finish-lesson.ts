import type { OutlineLesson } from '@integra/shared-types/content';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';
import { keepProgress } from '../api/learning-cache.js';
import { markLessonRead } from '../api/lesson-records.js';
import { isLocked } from '../components/outline/outline-position.js';

/**
 * "Save and next": says that a lesson is read, then goes on when the next one is open. When it is not, or there is none, `data` holds
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
      if (next && !isLocked(progress, next.key)) void navigate(LEARNER_PATHS.lesson(enrolmentId, next.key));
    },
  });
};
