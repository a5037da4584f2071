import type { Answer, QuestionResult } from '@integra/shared-types/quizzes';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { AnswerLine } from './answer-line.js';
import { Rationale } from './rationale.js';

type ValueResultsProps = { result: QuestionResult; lang: string | undefined };

/** True or false, words, or a number: what was given, what is right, and why. */
export const ValueResults = ({ result, lang }: ValueResultsProps) => {
  const { t } = useTranslation('quizzes');
  const format = useFormatters();
  const { question, answer, correct, accepted, points, rationales } = result;
  const isRight = points === null ? null : points >= 1;

  const words = (value: Answer): string => {
    switch (value.type) {
      case 'true_false':
        return t(value.value ? 'answer.true' : 'answer.false');
      case 'numeric': {
        const unit = question.type === 'numeric' ? question.unit : null;
        return unit === null ? format.number(value.value) : `${format.number(value.value)} ${unit}`;
      }
      case 'short_text':
        return value.text;
      default:
        return '';
    }
  };
  const right = correct ? words(correct) : format.either(accepted);
  return (
    <>
      <AnswerLine kind="given" isRight={isRight}>
        {answer ? words(answer) : t('result.none')}
      </AnswerLine>
      {!isRight && right !== '' && (
        <AnswerLine kind="right">
          <span lang={correct ? undefined : lang}>{right}</span>
        </AnswerLine>
      )}
      {rationales.map(({ choiceId, text }) => (
        <Rationale key={choiceId} text={text} lang={lang} />
      ))}
    </>
  );
};
