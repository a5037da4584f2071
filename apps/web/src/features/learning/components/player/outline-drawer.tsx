import type { CourseView, Progress } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/ui/dialog.js';
import { CourseOutline } from '../outline/course-outline.js';
import { ReadingLanguage } from './reading-language.js';

type OutlineDrawerProps = { view: CourseView; progress: Progress; lessonKey: string; onClose: () => void };

/** The outline on a phone: over the lesson, and gone when a lesson was chosen. */
export const OutlineDrawer = ({ view, progress, lessonKey, onClose }: OutlineDrawerProps) => {
  const { t } = useTranslation('learning');
  return (
    <Dialog shape="drawer" title={t('outline.title')} onClose={onClose}>
      <ReadingLanguage languages={view.languages} />
      <CourseOutline
        enrolmentId={view.enrolment.id}
        outline={view.outline}
        progress={progress}
        currentLesson={lessonKey}
        onFollow={onClose}
      />
    </Dialog>
  );
};
