import { useTranslation } from 'react-i18next';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import { ChoiceList } from './choice-list.js';
import type { AnswerFieldsProps } from './question.types.js';

const labelled = (choices: readonly { id: string; text: string }[], lang: string | undefined) =>
  choices.map(({ id, text }) => ({ id, label: <InlineMarkdown text={text} lang={lang} /> }));

/** One of several: a single right answer, or a point on a scale. */
export const OneChoiceFields = (props: AnswerFieldsProps<'single' | 'likert'>) => {
  const { t } = useTranslation('quizzes');
  const { question, answer, stemId, lang, onAnswer } = props;
  const { type } = question;
  return (
    <ChoiceList
      kind="radio"
      stemId={stemId}
      hint={t(`answer.${type}`)}
      choices={labelled(question.choices, lang)}
      chosen={answer ? [answer.choice] : []}
      onChange={(choice) => onAnswer({ type, choice })}
    />
  );
};

export const MultipleChoiceFields = ({ question, answer, stemId, lang, onAnswer }: AnswerFieldsProps<'multiple'>) => {
  const { t } = useTranslation('quizzes');
  const chosen = answer?.choices ?? [];
  return (
    <ChoiceList
      kind="checkbox"
      stemId={stemId}
      hint={t('answer.multiple')}
      choices={labelled(question.choices, lang)}
      chosen={chosen}
      onChange={(id, isChosen) => {
        const choices = isChosen ? [...chosen, id] : chosen.filter((choice) => choice !== id);
        onAnswer(choices.length === 0 ? null : { type: 'multiple', choices });
      }}
    />
  );
};

export const TrueFalseFields = ({ answer, stemId, onAnswer }: AnswerFieldsProps<'true_false'>) => {
  const { t } = useTranslation('quizzes');
  return (
    <ChoiceList
      kind="radio"
      stemId={stemId}
      hint={t('answer.true_false')}
      choices={[
        { id: 'true', label: t('answer.true') },
        { id: 'false', label: t('answer.false') },
      ]}
      chosen={answer ? [String(answer.value)] : []}
      onChange={(id) => onAnswer({ type: 'true_false', value: id === 'true' })}
    />
  );
};
