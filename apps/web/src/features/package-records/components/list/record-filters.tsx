import { RECORD_FILTERS } from '@integra/shared-types/scorm-records';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../../components/ui/filter-bar.js';
import { SearchField } from '../../../../components/ui/search-field.js';
import { Select, type SelectOption } from '../../../../components/ui/select.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import type { Filters } from '../../../../lib/lists/use-filters.js';
import { courseTitlesQuery } from '../../api/course-titles.js';
import type { RecordFiltersSchema } from '../../api/package-records.js';
import { type KnownPackage, PackageKeyField } from './package-key-field.js';

type RecordFiltersProps = { filters: Filters<typeof RecordFiltersSchema>; known: readonly KnownPackage[] };

export const RecordFilters = ({ filters: { values, isActive, set, clear }, known }: RecordFiltersProps) => {
  const { t } = useTranslation('packageRecords');
  const { language } = useLanguage();
  const { data: courses = [] } = useQuery(courseTitlesQuery(language));
  const wanted = values.courseKey;
  const isListed = wanted === undefined || courses.some(({ key }) => key === wanted);
  const options: SelectOption<string>[] = [
    // A course by invitation is not in everybody's catalogue; it can be chosen in its row.
    ...(isListed ? [] : [{ value: wanted, label: wanted }]),
    ...courses.map(({ key, title, language: lang }) => ({ value: key, label: title, lang })),
  ];
  return (
    <FilterBar label={t('filter.label')} isActive={isActive} onClear={clear}>
      <SearchField
        label={t('filter.search')}
        maxLength={100}
        value={values.search ?? ''}
        onSearch={(text) => set('search', text)}
      />
      <Select
        name="filter"
        label={t('filter.status')}
        isOptional="unsaid"
        value={values.filter ?? null}
        emptyLabel={t('filter.all')}
        options={RECORD_FILTERS.map((filter) => ({ value: filter, label: t(`filter.${filter}`) }))}
        onChange={(filter) => set('filter', filter)}
      />
      <Select
        name="courseKey"
        label={t('filter.course')}
        isOptional="unsaid"
        value={wanted ?? null}
        emptyLabel={t('filter.all')}
        options={options}
        onChange={(key) => set('courseKey', key)}
      />
      <PackageKeyField value={values.packageKey} known={known} onChange={(key) => set('packageKey', key)} />
    </FilterBar>
  );
};
