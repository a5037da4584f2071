import type { QuestionResult } from '@integra/shared-types/quizzes';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Markdown } from '../../../../components/ui/markdown.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { useScoreFormat } from '../use-score-format.js';
import styles from './question-result-card.module.css';
import { QuestionResults } from './question-results.js';
import { Rationale } from './rationale.js';
import { Verdict } from './verdict.js';

type QuestionResultCardProps = {
  result: QuestionResult;
  enrolmentId: string;
  /** Of the lesson's title. */
  titleLang: string;
};

/** One question after submitting: the verdict, both answers, and the reasons. */
export const QuestionResultCard = ({ result, enrolmentId, titleLang }: QuestionResultCardProps) => {
  const { t } = useTranslation('quizzes');
  const { language } = useLanguage();
  const score = useScoreFormat();
  const id = useId();
  const { question, points, feedback, lesson } = result;
  const lang = question.language === language ? undefined : question.language;
  const isToReadAgain = points !== null && points < 1;
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.number}>
          {t('result.question', { number: result.position + 1 })}
        </h3>
        <Verdict points={points} />
        {points !== null && (
          <span className={styles.points}>{t('result.points', { points: score.points(points) })}</span>
        )}
      </div>
      <div className={styles.body}>
        <div className={styles.stem}>
          <Markdown text={question.stem} lang={lang} headingShift={2} />
        </div>
        <QuestionResults result={result} lang={lang} />
        {feedback && <Rationale text={feedback} lang={lang} />}
      </div>
      {isToReadAgain && (
        <p className={styles.lesson}>
          {t('result.readAgain')}{' '}
          <Link to={LEARNER_PATHS.lesson(enrolmentId, lesson.key)} lang={titleLang}>
            {lesson.title}
          </Link>
        </p>
      )}
    </article>
  );
};
