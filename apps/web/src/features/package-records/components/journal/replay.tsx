import { ArrowLeftToLine, ArrowRightToLine, ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { Soft } from '../../../../components/ui/soft.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import type { Step } from '../../journal/steps.js';
import type { ElementValues } from '../../journal/values-at.js';
import styles from './journal.module.css';
import { StepWords } from './step-words.js';
import { ValueList } from './value-list.js';

type ReplayProps = {
  /** The step that is looked at; none when the filters leave nothing. */
  step: Step | undefined;
  /** Its place among those that the filters leave, from 0. */
  position: number;
  count: number;
  values: ElementValues;
  onMove: (position: number) => void;
};

/** Steps through the calls as they came, with what was set by then. */
export const Replay = ({ step, position, count, values, onMove }: ReplayProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const placeId = useId();
  if (!step) return <Soft>{t('replay.none')}</Soft>;
  const place = t('replay.place', { number: format.number(position + 1), all: format.number(count) });
  const last = count - 1;
  const moves = [
    { id: 'previous', icon: ChevronLeft, to: position - 1 },
    { id: 'next', icon: ChevronRight, to: position + 1 },
    { id: 'first', icon: ArrowLeftToLine, to: 0 },
    { id: 'last', icon: ArrowRightToLine, to: last },
  ] as const;
  return (
    <div className={styles.panel}>
      <p id={placeId} className={styles.name}>
        {place}
      </p>
      <input
        type="range"
        className={styles.slider}
        aria-label={t('replay.slider')}
        aria-valuetext={place}
        min={1}
        max={count}
        value={position + 1}
        onChange={({ target }) => onMove(Number(target.value) - 1)}
      />
      <div className={styles.buttons}>
        {moves.map(({ id, icon, to }) => (
          <Button
            key={id}
            icon={icon}
            isDisabled={to < 0 || to > last || to === position}
            aria-describedby={placeId}
            onClick={() => onMove(to)}
          >
            {t(`replay.${id}`)}
          </Button>
        ))}
      </div>
      <div className={styles.words}>
        <StepWords step={step} />
      </div>
      <ValueList step={step} values={values} />
    </div>
  );
};
