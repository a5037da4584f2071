import { useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { plainText } from '../../../../lib/markdown/plain-text.js';
import choiceStyles from './choice-list.module.css';
import styles from './ordering-fields.module.css';
import { type Move, OrderingLine } from './ordering-line.js';
import type { AnswerFieldsProps } from './question.types.js';

/** Lines that buttons or arrow keys move. The order one finds is no answer until it is moved or kept. */
export const OrderingFields = ({ question, answer, stemId, lang, onAnswer }: AnswerFieldsProps<'ordering'>) => {
  const { t } = useTranslation('quizzes');
  const announce = useAnnounce();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ line: string; by: Move } | null>(null);
  const order = answer?.order ?? question.choices.map((choice) => choice.id);
  const textOf = (line: string) => question.choices.find((choice) => choice.id === line)?.text ?? '';

  useLayoutEffect(() => {
    // Moving an element takes its focus away; the hand stays on the button it pressed.
    if (moved.current === null) return;
    const { line, by } = moved.current;
    moved.current = null;
    list.current?.querySelector<HTMLElement>(`[data-line="${line}"] [data-by="${by}"]`)?.focus();
  }, [order]);

  const move = (line: string, by: Move) => {
    const from = order.indexOf(line);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    const next = order.with(from, order[to] ?? line).with(to, line);
    moved.current = { line, by };
    onAnswer({ type: 'ordering', order: next });
    announce(t('answer.moved', { item: plainText(textOf(line)), place: to + 1, total: order.length }));
  };

  return (
    <fieldset className={choiceStyles.group} aria-labelledby={`${stemId} ${id}-hint`}>
      <p id={`${id}-hint`} className={choiceStyles.hint}>
        {t('answer.ordering')}
      </p>
      <ol ref={list} className={styles.lines}>
        {order.map((line, index) => (
          <OrderingLine
            key={line}
            line={line}
            text={textOf(line)}
            lang={lang}
            place={index + 1}
            total={order.length}
            onMove={(by) => move(line, by)}
          />
        ))}
      </ol>
      <div className={styles.state}>
        <p>{t(answer ? 'answer.orderGiven' : 'answer.orderOpen')}</p>
        {!answer && <Button onClick={() => onAnswer({ type: 'ordering', order })}>{t('answer.keepOrder')}</Button>}
      </div>
    </fieldset>
  );
};
