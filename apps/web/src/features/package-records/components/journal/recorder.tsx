import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Stack } from '../../../../components/layout/stack.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useFilters } from '../../../../lib/lists/use-filters.js';
import { filterSteps, type Step, StepFiltersSchema } from '../../journal/steps.js';
import { valuesAt } from '../../journal/values-at.js';
import { RecorderContext } from './recorder-context.js';
import { Replay } from './replay.js';
import { StepFilters } from './step-filters.js';
import { StepList } from './step-list.js';
import styles from './journal.module.css';

type RecorderProps = {
  record: PackageRecordDetail;
  /** Of what is loaded, from the first one on; at least one. */
  steps: readonly Step[];
  loaded: { commits: number; total: number };
  hasMore: boolean;
  isLoading: boolean;
  onLoad: () => void;
};

/** Steps to filter and to replay: the list says what happened, the replay what was set by then. */
export const Recorder = ({ record, steps, loaded, hasMore, isLoading, onLoad }: RecorderProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const filters = useFilters(StepFiltersSchema);
  const { text, kind } = filters.values;
  const [selected, setSelected] = useState(0);
  const shown = useMemo(() => filterSteps(steps, { kind, text: text ?? '' }), [steps, kind, text]);
  // What is selected may be filtered away: then the last one before it is looked at.
  const position = Math.max(
    0,
    shown.findLastIndex(({ index }) => index <= selected),
  );
  const current = shown[position];
  // The slider stays quick while the values of thousands of steps are put together.
  const upTo = useDeferredValue(current?.index);
  const values = useMemo(() => (upTo === undefined ? new Map() : valuesAt(steps.slice(0, upTo + 1))), [steps, upTo]);
  const select = (to: number) => setSelected(shown[to]?.index ?? 0);
  return (
    <RecorderContext value={record}>
      <StepFilters filters={filters} />
      {loaded.commits < loaded.total && (
        <p role="status">
          {t('journal.partly', { loaded: format.number(loaded.commits), total: format.number(loaded.total) })}
        </p>
      )}
      <div className={styles.columns}>
        <Stack title={t('replay.title')}>
          <Replay step={current} position={position} count={shown.length} values={values} onMove={select} />
        </Stack>
        <Stack title={t('journal.steps')}>
          <StepList
            steps={shown}
            position={position}
            onSelect={select}
            hasMore={hasMore}
            isLoading={isLoading}
            onLoad={onLoad}
          />
        </Stack>
      </div>
    </RecorderContext>
  );
};
