import type { QuestionResult } from '@integra/shared-types/quizzes';
import { useTranslation } from 'react-i18next';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import type { QuestionOf } from '../questions/question.types.js';
import { AnswerLine } from './answer-line.js';
import styles from './choice-results.module.css';
import { Rationale } from './rationale.js';

type OrderingResultsProps = { result: QuestionResult; question: QuestionOf<'ordering'>; lang: string | undefined };

/** The right order, each line with the place it was given. */
export const OrderingResults = ({ result, question, lang }: OrderingResultsProps) => {
  const { t } = useTranslation('quizzes');
  const given = result.answer?.type === 'ordering' ? result.answer.order : [];
  const right = result.correct?.type === 'ordering' ? result.correct.order : [];
  return (
    <>
      {given.length === 0 && <p>{t('result.noAnswer')}</p>}
      <p>{t('result.rightOrder')}</p>
      <ol className={styles.choices}>
        {right.map((id, index) => {
          const place = given.indexOf(id);
          return (
            <li key={id} className={styles.choice} data-right={place === index || undefined}>
              <span>
                {index + 1}.{' '}
                <InlineMarkdown text={question.choices.find((choice) => choice.id === id)?.text ?? ''} lang={lang} />
              </span>
              {place >= 0 && (
                <AnswerLine kind="given" isRight={place === index}>
                  {t('result.place', { place: place + 1 })}
                </AnswerLine>
              )}
              <Rationale text={result.rationales.find(({ choiceId }) => choiceId === id)?.text ?? ''} lang={lang} />
            </li>
          );
        })}
      </ol>
    </>
  );
};
