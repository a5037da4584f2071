import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import { plainText } from '../../../../lib/markdown/plain-text.js';
import styles from './ordering-fields.module.css';

/** Up or down by one place. */
export type Move = -1 | 1;

type OrderingLineProps = {
  line: string;
  text: string;
  lang: string | undefined;
  place: number;
  total: number;
  onMove: (by: Move) => void;
};

const BY_KEY: Readonly<Record<string, Move>> = { ArrowUp: -1, ArrowDown: 1 };

export const OrderingLine = ({ line, text, lang, place, total, onMove }: OrderingLineProps) => {
  const { t } = useTranslation('quizzes');
  const item = plainText(text);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = BY_KEY[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li className={styles.line} data-line={line}>
      <span className={styles.place}>{place}</span>
      <span className={styles.text}>
        <InlineMarkdown text={text} lang={lang} />
      </span>
      <span className={styles.moves}>
        <Button
          look="quiet"
          icon={ArrowUp}
          data-by={-1}
          isDisabled={place === 1}
          aria-label={t('answer.moveItem', { direction: t('answer.up'), item })}
          onClick={() => onMove(-1)}
          onKeyDown={onKeyDown}
        >
          {t('answer.up')}
        </Button>
        <Button
          look="quiet"
          icon={ArrowDown}
          data-by={1}
          isDisabled={place === total}
          aria-label={t('answer.moveItem', { direction: t('answer.down'), item })}
          onClick={() => onMove(1)}
          onKeyDown={onKeyDown}
        >
          {t('answer.down')}
        </Button>
      </span>
    </li>
  );
};
