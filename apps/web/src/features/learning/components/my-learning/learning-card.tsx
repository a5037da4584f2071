import type { LearningCard as Card } from '@integra/shared-types/learning';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { EnrolmentLabel } from '../enrolment-label.js';
import { ProgressFigure } from '../progress/progress-figure.js';
import styles from './learning-card.module.css';
import { LearningCardActions } from './learning-card-actions.js';
import { useEnrolmentText } from './use-enrolment-text.js';

type LearningCardProps = { card: Card };

/** One course: what it is, how far one is, and the one way on. */
export const LearningCard = ({ card }: LearningCardProps) => {
  const { t } = useTranslation('learning');
  const id = useId();
  const { language } = useLanguage();
  const { enrolment, title, summary, percent, lessonsDone, lessonsTotal, minutesLeft } = card;
  const lang = card.language === language ? undefined : card.language;
  const text = useEnrolmentText(enrolment);
  const isOpen = enrolment.state === 'active' || enrolment.state === 'completed';
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.words}>
        {enrolment.state !== 'active' && (
          <div>
            <EnrolmentLabel state={enrolment.state} />
          </div>
        )}
        <h2 id={id} lang={lang}>
          {title}
        </h2>
        <p className={styles.summary} lang={lang}>
          {summary}
        </p>
        {text && <p>{text}</p>}
      </div>
      {enrolment.state === 'active' && (
        <ProgressFigure
          enrolmentId={enrolment.id}
          percent={percent}
          lessonsDone={lessonsDone}
          lessonsTotal={lessonsTotal}
          minutesLeft={minutesLeft}
        />
      )}
      <div className={styles.actions}>
        <LearningCardActions card={card} lang={lang} />
        {isOpen && (
          <LinkButton
            to={LEARNER_PATHS.course(enrolment.id)}
            look={enrolment.state === 'active' ? 'quiet' : 'secondary'}
          >
            {t(enrolment.state === 'active' ? 'card.overview' : 'card.readAgain')}
          </LinkButton>
        )}
      </div>
    </article>
  );
};
