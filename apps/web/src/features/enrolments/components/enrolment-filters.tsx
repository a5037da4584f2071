import { ENROLMENT_STATES } from '@integra/shared-types/courses';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../components/ui/filter-bar.js';
import { SearchField } from '../../../components/ui/search-field.js';
import { Select } from '../../../components/ui/select.js';
import { coursesQuery } from '../../../lib/directory/courses.js';
import type { Filters } from '../../../lib/lists/use-filters.js';
import type { EnrolmentFiltersSchema } from '../api/enrolments.js';

type EnrolmentFiltersProps = { filters: Filters<typeof EnrolmentFiltersSchema> };

export const EnrolmentFilters = ({ filters: { values, isActive, set, clear } }: EnrolmentFiltersProps) => {
  const { t } = useTranslation('enrolments');
  const { data: courses } = useQuery(coursesQuery);
  return (
    <FilterBar label={t('filter.label')} isActive={isActive} onClear={clear}>
      <SearchField
        label={t('filter.search')}
        maxLength={100}
        value={values.search ?? ''}
        onSearch={(text) => set('search', text)}
      />
      <Select
        name="courseKey"
        label={t('field.course')}
        isOptional="unsaid"
        value={values.courseKey ?? null}
        emptyLabel={t('filter.all')}
        options={(courses ?? []).map(({ key, title, sourceLanguage }) => ({
          value: key,
          label: title,
          lang: sourceLanguage,
        }))}
        onChange={(key) => set('courseKey', key)}
      />
      <Select
        name="state"
        label={t('field.state')}
        isOptional="unsaid"
        value={values.state ?? null}
        emptyLabel={t('filter.all')}
        options={ENROLMENT_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        onChange={(state) => set('state', state)}
      />
    </FilterBar>
  );
};
