import type { QuizOverview } from '@integra/shared-types/quizzes';
import { useTranslation } from 'react-i18next';
import { type Fact, FactList } from '../../../../components/ui/fact-list.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useScoreFormat } from '../use-score-format.js';

type QuizFactsProps = { overview: QuizOverview };

/** The rules of a quiz, before somebody starts. */
export const QuizFacts = ({ overview }: QuizFactsProps) => {
  const { t } = useTranslation('quizzes');
  const format = useFormatters();
  const score = useScoreFormat();
  const { questionCount, passMark, attemptsAllowed, attemptsUsed, waitHours, timeLimitMinutes, best, isPassed } =
    overview;

  const facts: Fact[] = [
    { label: t('overview.questions'), value: t('overview.questionCount', { count: questionCount }) },
    { label: t('overview.passMark'), value: passMark === null ? t('overview.noPassMark') : score.percent(passMark) },
    {
      label: t('overview.attempts'),
      value:
        attemptsAllowed === null
          ? t('overview.unlimited')
          : t('overview.attemptsLeft', {
              count: Math.max(0, attemptsAllowed - attemptsUsed),
              allowed: attemptsAllowed,
            }),
    },
    ...(waitHours > 0 ? [{ label: t('overview.wait'), value: t('overview.waitHours', { count: waitHours }) }] : []),
    {
      label: t('overview.timeLimit'),
      value: timeLimitMinutes === null ? t('overview.noTimeLimit') : format.minutes(timeLimitMinutes),
    },
    ...(best === null
      ? []
      : [
          {
            label: t('overview.best'),
            value: isPassed ? t('overview.bestPassed', { percent: score.percent(best) }) : score.percent(best),
          },
        ]),
  ];
  return <FactList layout="tiles" facts={facts} />;
};
