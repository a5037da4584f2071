import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../../components/ui/filter-bar.js';
import { SearchField } from '../../../../components/ui/search-field.js';
import { Select } from '../../../../components/ui/select.js';
import type { Filters } from '../../../../lib/lists/use-filters.js';
import { STEP_KINDS, type StepFiltersSchema } from '../../journal/steps.js';

type StepFiltersProps = { filters: Filters<typeof StepFiltersSchema> };

export const StepFilters = ({ filters: { values, isActive, set, clear } }: StepFiltersProps) => {
  const { t } = useTranslation('packageRecords');
  return (
    <FilterBar label={t('journal.filter')} isActive={isActive} onClear={clear}>
      <SearchField
        label={t('journal.search')}
        maxLength={200}
        value={values.text ?? ''}
        onSearch={(text) => set('text', text)}
      />
      <Select
        name="kind"
        label={t('journal.kind')}
        isOptional="unsaid"
        value={values.kind ?? null}
        emptyLabel={t('journal.everything')}
        options={STEP_KINDS.map((kind) => ({ value: kind, label: t(`journal.${kind}`) }))}
        onChange={(kind) => set('kind', kind)}
      />
    </FilterBar>
  );
};
