import type { Answer, Attempt } from '@integra/shared-types/quizzes';
import { Eraser, Flag, Languages } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { Markdown } from '../../../../components/ui/markdown.js';
import { Notice } from '../../../../components/ui/notice.js';
import { StatusLabel } from '../../../../components/ui/status-label.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import type { AnswerOutbox } from '../../autosave/answer-outbox.js';
import type { OutboxState } from '../../autosave/outbox.types.js';
import { AnswerFields } from '../questions/answer-fields.js';
import styles from './question-card.module.css';

/** More of the same is likely within this time while somebody types. */
const TYPING_PAUSE_MS = 600;

const NOTHING = { answer: null, isFlagged: false } as const;

type QuestionCardProps = {
  attempt: Attempt;
  position: number;
  outbox: AnswerOutbox;
  state: OutboxState;
  isClosed: boolean;
};

/** One question: its words, what one answers with, the flag. */
export const QuestionCard = ({ attempt, position, outbox, state, isClosed }: QuestionCardProps) => {
  const { t } = useTranslation('quizzes');
  const { language } = useLanguage();
  const format = useFormatters();
  const stemId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const question = attempt.questions[position]?.question;
  if (!question) return null;
  const given = state.given[position] ?? NOTHING;
  const refusal = state.refusals.get(position);
  const lang = question.language === language ? undefined : question.language;
  const answer = (next: Answer | null, isTyping = false) =>
    outbox.give(position, { ...given, answer: next }, isTyping ? TYPING_PAUSE_MS : 0);

  return (
    <section className={styles.card} aria-labelledby={`${stemId}-number`}>
      <div className={styles.head}>
        <h2 id={`${stemId}-number`} ref={heading} tabIndex={-1} className={styles.number}>
          {t('attempt.question', { number: position + 1, total: attempt.questions.length })}
        </h2>
        {lang && (
          <StatusLabel tone="attention" icon={Languages}>
            {t('attempt.fallback', { language: format.language(question.language) })}
          </StatusLabel>
        )}
      </div>
      {state.overtaken.has(position) && (
        <Notice kind="attention" isNew>
          <p>{t('attempt.overtaken')}</p>
        </Notice>
      )}
      <fieldset className={styles.answer} disabled={isClosed} aria-labelledby={`${stemId}-number`}>
        <div id={stemId} className={styles.stem}>
          <Markdown text={question.stem} lang={lang} headingShift={2} />
        </div>
        <AnswerFields
          key={position}
          question={question}
          answer={given.answer}
          stemId={stemId}
          lang={lang}
          onAnswer={answer}
        />
      </fieldset>
      {refusal && <ErrorState error={refusal} title={t('attempt.refused')} onRetry={() => outbox.retry()} />}
      <div className={styles.acts}>
        <Button
          look={given.isFlagged ? 'secondary' : 'quiet'}
          icon={Flag}
          aria-pressed={given.isFlagged}
          className={given.isFlagged ? styles.flagged : undefined}
          isDisabled={isClosed}
          onClick={() => outbox.give(position, { ...given, isFlagged: !given.isFlagged })}
        >
          {t('attempt.flag')}
        </Button>
        {given.answer && !isClosed && (
          <Button
            look="quiet"
            icon={Eraser}
            onClick={() => {
              answer(null);
              // The button goes; the focus stays with the question.
              heading.current?.focus();
            }}
          >
            {t('attempt.clear')}
          </Button>
        )}
      </div>
    </section>
  );
};
