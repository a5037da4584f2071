import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { Button } from '../../../../components/ui/button.js';
import { LoadMore } from '../../../../components/ui/load-more.js';
import type { Step } from '../../journal/steps.js';
import styles from './journal.module.css';
import { StepLine } from './step-line.js';

/** A commit may bring thousands of calls: so many are drawn at a time. */
const DRAWN_AT_A_TIME = 100;
/** Drawn before the step that is looked at, so that one sees where it comes from … */
const DRAWN_BEFORE = 20;
/** … and in sight above it. */
const IN_SIGHT_BEFORE = 3;

type StepListProps = {
  /** What the filters leave. */
  steps: readonly Step[];
  position: number;
  onSelect: (position: number) => void;
  /** There are commits that are not loaded yet. */
  hasMore: boolean;
  isLoading: boolean;
  onLoad: () => void;
};

/** What happened, in order; the step that is looked at stays in sight. */
export const StepList = ({ steps, position, onSelect, hasMore, isLoading, onLoad }: StepListProps) => {
  const { t } = useTranslation('packageRecords');
  const scroll = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState({ from: 0, to: DRAWN_AT_A_TIME });
  const { from } = drawn;
  const to = Math.min(drawn.to, steps.length);
  // The replay went elsewhere, or the filters left less: what is drawn follows.
  if (steps.length > 0 && (position < from || position >= to)) {
    const start = Math.max(0, position - DRAWN_BEFORE);
    setDrawn({ from: start, to: start + DRAWN_AT_A_TIME });
  }

  useEffect(() => {
    const line = scroll.current?.querySelector<HTMLElement>('[aria-current]');
    if (!scroll.current || !line) return;
    const { scrollTop, clientHeight } = scroll.current;
    const isInSight = line.offsetTop >= scrollTop && line.offsetTop + line.offsetHeight <= scrollTop + clientHeight;
    if (!isInSight) scroll.current.scrollTop = line.offsetTop - IN_SIGHT_BEFORE * line.offsetHeight;
  }, [position]);

  if (steps.length === 0) {
    return (
      <EmptyState
        title={t('journal.noMatch')}
        action={
          hasMore && (
            <Button isBusy={isLoading} onClick={onLoad}>
              {t('journal.loadNext')}
            </Button>
          )
        }
      >
        <p>{t('replay.none')}</p>
      </EmptyState>
    );
  }
  return (
    <div ref={scroll} className={styles.steps}>
      {from > 0 && (
        <Button look="quiet" onClick={() => setDrawn({ from: Math.max(0, from - DRAWN_AT_A_TIME), to: drawn.to })}>
          {t('journal.earlier')}
        </Button>
      )}
      <ol className={styles.list}>
        {steps.slice(from, to).map((step, index) => (
          <StepLine
            key={step.index}
            step={step}
            isCurrent={from + index === position}
            onSelect={() => onSelect(from + index)}
          />
        ))}
      </ol>
      <div className={styles.more}>
        <LoadMore
          shown={to - from}
          hasMore={to < steps.length || hasMore}
          isLoading={isLoading}
          onLoad={() => {
            setDrawn({ from, to: to + DRAWN_AT_A_TIME });
            if (to === steps.length) onLoad();
          }}
        />
      </div>
    </div>
  );
};
