import type { OutlineLesson } from '@integra/shared-types/content';
import { useTranslation } from 'react-i18next';

/** What stands on the button that says that a lesson is read; where there is no next lesson, it does nothing else. */
export const useReadLabel = (): ((next: OutlineLesson | null) => string) => {
  const { t } = useTranslation('learning');
  return (next) => t(next === null ? 'player.markRead' : 'player.saveAndNext');
};
