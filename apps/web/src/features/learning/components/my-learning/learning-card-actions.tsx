import type { LearningCard as Card } from '@integra/shared-types/learning';
import { Award } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { ResumeButton } from '../resume-button.js';

type LearningCardActionsProps = { card: Card; lang: string | undefined };

/** The main act of a card, by the state of the enrolment. */
export const LearningCardActions = ({ card, lang }: LearningCardActionsProps) => {
  const { t } = useTranslation('learning');
  const { enrolment, resume, resumeTitle, hasBegun } = card;
  switch (enrolment.state) {
    case 'active':
      if (!resume || resumeTitle === null) return null;
      return (
        <ResumeButton
          enrolmentId={enrolment.id}
          place={resume}
          title={resumeTitle}
          titleLang={lang}
          hasBegun={hasBegun}
        />
      );
    case 'completed':
      return (
        <LinkButton to={LEARNER_PATHS.certificates} look="primary" icon={Award}>
          {t('card.certificate')}
        </LinkButton>
      );
    case 'requested':
    case 'declined':
    case 'ended':
      return <LinkButton to={LEARNER_PATHS.catalogueCourse(enrolment.courseKey)}>{t('card.catalogue')}</LinkButton>;
  }
};
