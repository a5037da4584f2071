import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import { Select } from '../../../../components/ui/select.js';
import { plainText } from '../../../../lib/markdown/plain-text.js';
import choiceStyles from './choice-list.module.css';
import styles from './matching-fields.module.css';
import type { AnswerFieldsProps } from './question.types.js';

/** A list for each line: nothing has to be dragged. */
export const MatchingFields = ({ question, answer, stemId, lang, onAnswer }: AnswerFieldsProps<'matching'>) => {
  const { t } = useTranslation('quizzes');
  const id = useId();
  const pairs = answer?.pairs ?? {};
  const options = question.right.map((choice) => ({ value: choice.id, label: plainText(choice.text) }));

  const choose = (left: string, right: string | null) => {
    const others = Object.fromEntries(Object.entries(pairs).filter(([key]) => key !== left));
    const next = right === null ? others : { ...others, [left]: right };
    onAnswer(Object.keys(next).length === 0 ? null : { type: 'matching', pairs: next });
  };

  return (
    <fieldset className={choiceStyles.group} aria-labelledby={`${stemId} ${id}-hint`}>
      <p id={`${id}-hint`} className={choiceStyles.hint}>
        {t('answer.matching')}
      </p>
      <div className={styles.lines}>
        {question.left.map((left) => (
          <div key={left.id} className={styles.line}>
            <Select
              name={`${id}-${left.id}`}
              label={
                <span className={styles.left}>
                  <InlineMarkdown text={left.text} lang={lang} />
                </span>
              }
              emptyLabel={t('answer.choose')}
              options={lang === undefined ? options : options.map((option) => ({ ...option, lang }))}
              value={pairs[left.id] ?? null}
              onChange={(right) => choose(left.id, right)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
};
