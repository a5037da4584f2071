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
/** Above the step that is looked at, so that one sees where it comes from. */
const CONTEXT = 3;

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
  const [wanted, setWanted] = useState(DRAWN_AT_A_TIME);
  const drawn = steps.slice(0, Math.max(wanted, position + DRAWN_AT_A_TIME));

  useEffect(() => {
    const line = scroll.current?.querySelector<HTMLElement>('[aria-current]');
    if (!scroll.current || !line) return;
    const { scrollTop, clientHeight } = scroll.current;
    const isInSight = line.offsetTop >= scrollTop && line.offsetTop + line.offsetHeight <= scrollTop + clientHeight;
    if (!isInSight) scroll.current.scrollTop = line.offsetTop - CONTEXT * line.offsetHeight;
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
    <div ref={scroll} className={styles.steps} role="region" aria-label={t('journal.steps')} tabIndex={0}>
      <ol className={styles.list}>
        {drawn.map((step, index) => (
          <StepLine key={step.index} step={step} isCurrent={index === position} onSelect={() => onSelect(index)} />
        ))}
      </ol>
      <div className={styles.more}>
        <LoadMore
          shown={drawn.length}
          hasMore={drawn.length < steps.length || hasMore}
          isLoading={isLoading}
          onLoad={() => {
            setWanted(drawn.length + DRAWN_AT_A_TIME);
            if (drawn.length === steps.length) onLoad();
          }}
        />
      </div>
    </div>
  );
};
