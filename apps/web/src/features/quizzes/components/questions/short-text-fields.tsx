import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../components/ui/text-field.js';
import choiceStyles from './choice-list.module.css';
import type { AnswerFieldsProps } from './question.types.js';

/** What the contract takes of a short answer. */
const MAX_LENGTH = 500;

export const ShortTextFields = ({ answer, stemId, lang, onAnswer }: AnswerFieldsProps<'short_text'>) => {
  const { t } = useTranslation('quizzes');
  const id = useId();
  return (
    <fieldset className={choiceStyles.group} aria-labelledby={stemId}>
      <TextField
        name={id}
        label={t('answer.text')}
        description={t('answer.short_text')}
        value={answer?.text ?? ''}
        maxLength={MAX_LENGTH}
        autoComplete="off"
        spellCheck={false}
        {...(lang === undefined ? {} : { lang })}
        onChange={(text) => onAnswer(text.trim() === '' ? null : { type: 'short_text', text }, true)}
      />
    </fieldset>
  );
};
