import type { QuizOverview } from '@integra/shared-types/quizzes';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useScoreFormat } from '../use-score-format.js';
import styles from './quiz-facts.module.css';

type QuizFactsProps = { overview: QuizOverview };

/** The rules of a quiz, before somebody starts. */
export const QuizFacts = ({ overview }: QuizFactsProps) => {
  const { t } = useTranslation('quizzes');
  const format = useFormatters();
  const score = useScoreFormat();
  const { questionCount, passMark, attemptsAllowed, attemptsUsed, waitHours, timeLimitMinutes, best, isPassed } =
    overview;

  const facts = [
    [t('overview.questions'), t('overview.questionCount', { count: questionCount })],
    [t('overview.passMark'), passMark === null ? t('overview.noPassMark') : score.percent(passMark)],
    [
      t('overview.attempts'),
      attemptsAllowed === null
        ? t('overview.unlimited')
        : t('overview.attemptsLeft', { count: Math.max(0, attemptsAllowed - attemptsUsed), allowed: attemptsAllowed }),
    ],
    ...(waitHours > 0 ? [[t('overview.wait'), t('overview.waitHours', { count: waitHours })]] : []),
    [t('overview.timeLimit'), timeLimitMinutes === null ? t('overview.noTimeLimit') : format.minutes(timeLimitMinutes)],
    ...(best === null
      ? []
      : [
          [
            t('overview.best'),
            isPassed ? t('overview.bestPassed', { percent: score.percent(best) }) : score.percent(best),
          ],
        ]),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
