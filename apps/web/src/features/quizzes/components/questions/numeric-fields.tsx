import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../components/ui/text-field.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { formatForTyping, parseNumber } from '../../../../lib/i18n/parse-number.js';
import choiceStyles from './choice-list.module.css';
import styles from './numeric-fields.module.css';
import type { AnswerFieldsProps } from './question.types.js';

const EXAMPLE = 12.5;

/** Takes the decimal sign of the reader's language and says how it read the number. */
export const NumericFields = ({ question, answer, stemId, onAnswer }: AnswerFieldsProps<'numeric'>) => {
  const { t } = useTranslation('quizzes');
  const { locale, number } = useFormatters();
  const id = useId();
  const [typed, setTyped] = useState<{ text: string; locale: string } | null>(null);
  // After a change of language, or of the answer in another window, the number is written anew.
  const isOwn = typed?.locale === locale && parseNumber(typed.text, locale) === (answer?.value ?? null);
  const text = isOwn ? typed.text : answer ? formatForTyping(answer.value, locale) : '';
  const isReadable = text.trim() === '' || answer !== null;
  const isReadOtherwise = answer !== null && text !== formatForTyping(answer.value, locale);

  return (
    <fieldset className={choiceStyles.group} aria-labelledby={stemId}>
      <TextField
        name={id}
        label={question.unit === null ? t('answer.number') : t('answer.numberUnit', { unit: question.unit })}
        description={t('answer.numeric')}
        value={text}
        inputMode="decimal"
        maxLength={40}
        autoComplete="off"
        onChange={(next) => {
          const value = parseNumber(next, locale);
          setTyped({ text: next, locale });
          onAnswer(value === null ? null : { type: 'numeric', value }, true);
        }}
      />
      <p role="status" className={isReadable ? styles.read : styles.problem}>
        {!isReadable && t('answer.notNumber', { example: number(EXAMPLE) })}
        {isReadOtherwise && t('answer.readAs', { value: number(answer.value) })}
      </p>
    </fieldset>
  );
};
