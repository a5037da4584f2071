import type { AttemptResult } from '@integra/shared-types/quizzes';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import type { SubmittedState } from '../attempt/use-submit-attempt.js';
import { Guidance } from './guidance.js';
import { NextStep } from './next-step.js';
import { QuestionResultCard } from './question-result-card.js';
import { ResultHead } from './result-head.js';
import styles from './result-view.module.css';
import { useResultSentence } from './use-result-sentence.js';

type ResultViewProps = { result: AttemptResult };

const isSubmitted = (state: unknown): state is SubmittedState =>
  typeof state === 'object' && state !== null && 'isNew' in state;

/** A submitted attempt: what may be seen of it now. */
export const ResultView = ({ result }: ResultViewProps) => {
  const { t } = useTranslation('quizzes');
  const announce = useAnnounce();
  const sentence = useResultSentence(result);
  const { state } = useLocation() as { state: unknown };
  const isNew = isSubmitted(state);
  const isAnnounced = useRef(false);

  useEffect(() => {
    if (!isNew || isAnnounced.current) return;
    isAnnounced.current = true;
    announce(sentence);
  }, [isNew, sentence, announce]);

  return (
    <div className={styles.result}>
      <ResultHead result={result} isTimeUp={isNew && state.isTimeUp} />
      <NextStep result={result} />
      {result.mode === 'guidance' && <Guidance result={result} />}
      {result.questions.length > 0 && (
        <section className={styles.questions} aria-labelledby="result-questions">
          <h2 id="result-questions">{t('result.questions')}</h2>
          {result.questions.map((question) => (
            <QuestionResultCard
              key={question.position}
              result={question}
              enrolmentId={result.enrolmentId}
              titleLang={result.language}
            />
          ))}
        </section>
      )}
      {result.mode === 'full' && <Guidance result={result} />}
    </div>
  );
};
