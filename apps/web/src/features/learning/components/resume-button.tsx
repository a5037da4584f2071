import type { LearningCard } from '@integra/shared-types/learning';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/ui/link-button.js';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';

type ResumeButtonProps = {
  enrolmentId: string;
  place: NonNullable<LearningCard['resume']>;
  /** Of the lesson it opens. */
  title: string;
  titleLang: string | undefined;
  /** A lesson, or a package in it, has been opened. */
  hasBegun: boolean;
};

/** Goes to the lesson and the block where one stopped, and says which lesson that is. */
export const ResumeButton = ({ enrolmentId, place, title, titleLang, hasBegun }: ResumeButtonProps) => {
  const { t } = useTranslation('learning');
  return (
    <LinkButton to={LEARNER_PATHS.lesson(enrolmentId, place.lessonKey, place.blockKey)} look="primary" icon={Play}>
      {t(hasBegun ? 'card.resume' : 'card.begin')} <span lang={titleLang}>{title}</span>
    </LinkButton>
  );
};
