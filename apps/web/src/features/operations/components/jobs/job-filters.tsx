import { JOB_STATES } from '@integra/shared-types/operations';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../../components/ui/filter-bar.js';
import { Select } from '../../../../components/ui/select.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import type { Filters } from '../../../../lib/lists/use-filters.js';
import { jobCountsQuery, type JobFiltersSchema } from '../../api/jobs.js';
import { useJobKindText } from '../../use-job-kind-text.js';

type JobFiltersProps = { filters: Filters<typeof JobFiltersSchema> };

export const JobFilters = ({ filters: { values, isActive, set, clear } }: JobFiltersProps) => {
  const { t } = useTranslation('operations');
  const format = useFormatters();
  const kindText = useJobKindText();
  const { data: counts } = useQuery(jobCountsQuery);
  return (
    <FilterBar label={t('jobs.filter')} isActive={isActive} onClear={clear}>
      <Select
        name="state"
        label={t('jobs.state')}
        isOptional="unsaid"
        value={values.state ?? null}
        emptyLabel={t('all')}
        options={JOB_STATES.map((state) => ({
          value: state,
          label: t('jobs.stateCount', {
            state: t(`jobState.${state}`),
            number: format.number(counts?.states[state] ?? 0),
          }),
        }))}
        onChange={(state) => set('state', state)}
      />
      <Select
        name="kind"
        label={t('jobs.kind')}
        isOptional="unsaid"
        value={values.kind ?? null}
        emptyLabel={t('all')}
        options={(counts?.kinds ?? []).map((kind) => ({ value: kind, label: kindText(kind) }))}
        onChange={(kind) => set('kind', kind)}
      />
    </FilterBar>
  );
};
