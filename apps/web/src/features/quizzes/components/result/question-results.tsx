import type { QuestionResult } from '@integra/shared-types/quizzes';
import { ChoiceResults } from './choice-results.js';
import { MatchingResults } from './matching-results.js';
import { OrderingResults } from './ordering-results.js';
import { ValueResults } from './value-results.js';

type QuestionResultsProps = { result: QuestionResult; lang: string | undefined };

/** Given and right answer with the reasons, whatever the type of the question. */
export const QuestionResults = ({ result, lang }: QuestionResultsProps) => {
  const { question, answer } = result;
  switch (question.type) {
    case 'single':
    case 'likert': {
      const chosen = answer?.type === question.type ? [answer.choice] : [];
      return <ChoiceResults result={result} choices={question.choices} chosen={chosen} lang={lang} />;
    }
    case 'multiple': {
      const chosen = answer?.type === 'multiple' ? answer.choices : [];
      return <ChoiceResults result={result} choices={question.choices} chosen={chosen} lang={lang} />;
    }
    case 'matching':
      return <MatchingResults result={result} question={question} lang={lang} />;
    case 'ordering':
      return <OrderingResults result={result} question={question} lang={lang} />;
    case 'true_false':
    case 'short_text':
    case 'numeric':
      return <ValueResults result={result} lang={lang} />;
  }
};
