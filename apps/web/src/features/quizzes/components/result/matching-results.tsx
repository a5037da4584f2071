import type { QuestionResult } from '@integra/shared-types/quizzes';
import { useTranslation } from 'react-i18next';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import type { QuestionOf } from '../questions/question.types.js';
import { AnswerLine } from './answer-line.js';
import styles from './choice-results.module.css';
import { Rationale } from './rationale.js';

type MatchingResultsProps = { result: QuestionResult; question: QuestionOf<'matching'>; lang: string | undefined };

/** Each line with what was matched to it and what belongs to it. */
export const MatchingResults = ({ result, question, lang }: MatchingResultsProps) => {
  const { t } = useTranslation('quizzes');
  const given = result.answer?.type === 'matching' ? result.answer.pairs : {};
  const right = result.correct?.type === 'matching' ? result.correct.pairs : {};
  const textOf = (id: string | undefined) => question.right.find((choice) => choice.id === id)?.text;

  return (
    <ul className={styles.choices}>
      {question.left.map(({ id, text }) => {
        const isRight = given[id] !== undefined && given[id] === right[id];
        const givenText = textOf(given[id]);
        return (
          <li key={id} className={styles.choice} data-right={isRight || undefined}>
            <InlineMarkdown text={text} lang={lang} />
            <AnswerLine kind="given" isRight={isRight}>
              {givenText === undefined ? t('result.none') : <InlineMarkdown text={givenText} lang={lang} />}
            </AnswerLine>
            {!isRight && (
              <AnswerLine kind="right">
                <InlineMarkdown text={textOf(right[id]) ?? ''} lang={lang} />
              </AnswerLine>
            )}
            <Rationale text={result.rationales.find(({ choiceId }) => choiceId === id)?.text ?? ''} lang={lang} />
          </li>
        );
      })}
    </ul>
  );
};
