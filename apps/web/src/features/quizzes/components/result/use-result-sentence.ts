import type { AttemptResult } from '@integra/shared-types/quizzes';
import { useTranslation } from 'react-i18next';
import { useScoreFormat } from '../use-score-format.js';

/** The whole result in one sentence, for the page and for screen readers. */
export const useResultSentence = ({ mode, score, maximum, percent, passMark, isPassed }: AttemptResult): string => {
  const { t } = useTranslation('quizzes');
  const format = useScoreFormat();
  if (mode === 'none') return t('result.received');
  const values = {
    score: format.points(score ?? 0),
    count: maximum,
    percent: format.percent(percent ?? 0),
    passMark: format.percent(passMark ?? 0),
  };
  if (isPassed === null || passMark === null) return t('result.scored', values);
  return t(isPassed ? 'result.passed' : 'result.notPassed', values);
};
