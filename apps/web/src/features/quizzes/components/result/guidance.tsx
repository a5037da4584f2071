import type { AttemptResult } from '@integra/shared-types/quizzes';
import { BookOpen } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { useScoreFormat } from '../use-score-format.js';
import styles from './guidance.module.css';

type GuidanceProps = { result: AttemptResult };

/** Points by competence, and the lessons of what was not wholly right. */
export const Guidance = ({ result }: GuidanceProps) => {
  const { t } = useTranslation('quizzes');
  const score = useScoreFormat();
  const id = useId();
  const { competences, language, mode, reviewEndsAt, enrolmentId } = result;
  if (competences.length === 0) return null;
  return (
    <section className={styles.guidance} aria-labelledby={id}>
      <h2 id={id}>{t(mode === 'guidance' ? 'result.guidance' : 'result.competences')}</h2>
      {mode === 'guidance' && (
        <p className={styles.lead}>{t(reviewEndsAt === null ? 'result.guidanceText' : 'result.guidanceEnded')}</p>
      )}
      <ul className={styles.competences}>
        {competences.map(({ code, title, right, total, lessons }) => (
          <li key={code} className={styles.competence}>
            <p className={styles.title} lang={language}>
              {code} {title}
            </p>
            <p className={styles.points}>
              {t('result.competencePoints', { right: score.points(right), count: total })}
            </p>
            {lessons.length > 0 && (
              <div className={styles.lessons}>
                <p>{t('result.readAgain')}</p>
                <ul>
                  {lessons.map((lesson) => (
                    <li key={lesson.key}>
                      <Link
                        to={LEARNER_PATHS.lesson(enrolmentId, lesson.key)}
                        className={styles.lesson}
                        lang={language}
                      >
                        <BookOpen className={styles.icon} />
                        {lesson.title}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
