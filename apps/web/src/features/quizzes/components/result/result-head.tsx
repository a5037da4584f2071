import type { AttemptResult } from '@integra/shared-types/quizzes';
import { CircleCheck, CircleX, Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../../components/ui/markdown.js';
import { Notice } from '../../../../components/ui/notice.js';
import { StatusLabel } from '../../../../components/ui/status-label.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import styles from './result-head.module.css';
import { useResultSentence } from './use-result-sentence.js';

type ResultHeadProps = {
  result: AttemptResult;
  /** The page submitted it by itself at the limit. */
  isTimeUp: boolean;
};

/** The result in words, what it means, and under which conditions it was reached. */
export const ResultHead = ({ result, isTimeUp }: ResultHeadProps) => {
  const { t } = useTranslation('quizzes');
  const format = useFormatters();
  const sentence = useResultSentence(result);
  const { attempt, isPassed, mode, kind, language, bandText, reviewEndsAt } = result;
  return (
    <div className={styles.head}>
      <div className={styles.score}>
        {mode === 'none' ? (
          <StatusLabel tone="action" icon={Inbox}>
            {t('overview.receivedLabel')}
          </StatusLabel>
        ) : (
          isPassed !== null && (
            <StatusLabel tone={isPassed ? 'passed' : 'failed'} icon={isPassed ? CircleCheck : CircleX}>
              {t(isPassed ? 'result.passedWord' : 'result.notPassedWord')}
            </StatusLabel>
          )
        )}
        <p className={styles.sentence}>{sentence}</p>
      </div>
      {mode === 'none' && (
        <p className={styles.why}>{t(kind === 'pre_test' ? 'result.receivedPreTest' : 'result.receivedOther')}</p>
      )}
      {bandText && <Markdown text={bandText} lang={language} headingShift={2} />}
      {(isTimeUp || attempt.endedBy === 'time_limit') && (
        <Notice kind="attention">
          <p>{t('result.timeUp')}</p>
        </Notice>
      )}
      {attempt.wasPreview && (
        <Notice kind="attention">
          <p>{t('result.preview')}</p>
        </Notice>
      )}
      {mode === 'full' && reviewEndsAt !== null && (
        <p>{t('result.reviewEnds', { date: format.dateTime(reviewEndsAt) })}</p>
      )}
    </div>
  );
};
