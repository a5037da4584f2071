import type { CourseView } from '@integra/shared-types/learning';
import { Award } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { hasBegun, positionOf } from '../outline/outline-position.js';
import { useOutlineLang } from '../outline/use-outline-lang.js';
import { ResumeButton } from '../resume-button.js';

type CourseActionsProps = { view: CourseView };

/** The way on: to where one stopped, or to the certificate. */
export const CourseActions = ({ view: { enrolment, outline, progress, resume } }: CourseActionsProps) => {
  const { t } = useTranslation('learning');
  const langOf = useOutlineLang(outline);
  if (progress.isComplete) {
    return (
      <LinkButton to={LEARNER_PATHS.certificates} look="primary" icon={Award}>
        {t('card.certificate')}
      </LinkButton>
    );
  }
  const found = resume && positionOf(outline, resume.lessonKey);
  if (!found) return null;
  const { module, lesson } = found;
  return (
    <ResumeButton
      enrolmentId={enrolment.id}
      place={resume}
      title={lesson.title}
      titleLang={langOf(`modules.${module.key}.lessons.${lesson.key}.title`)}
      hasBegun={hasBegun(progress)}
    />
  );
};
