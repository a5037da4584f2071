import { RECORD_FILTERS, type RecordedPackages } from '@integra/shared-types/scorm-records';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../../components/ui/filter-bar.js';
import { SearchField } from '../../../../components/ui/search-field.js';
import { Select, type SelectOption } from '../../../../components/ui/select.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import type { Filters } from '../../../../lib/lists/use-filters.js';
import { courseTitlesQuery } from '../../api/course-titles.js';
import { recordedPackagesQuery, type RecordFiltersSchema } from '../../api/package-records.js';

type RecordFiltersProps = { filters: Filters<typeof RecordFiltersSchema> };

/** The options, and before them what the address asks for and the list does not know. */
const withWanted = (options: readonly SelectOption<string>[], wanted: string | undefined): SelectOption<string>[] =>
  wanted === undefined || options.some(({ value }) => value === wanted)
    ? [...options]
    : [{ value: wanted, label: wanted }, ...options];

/** By title; those that are called alike are told apart by their keys. */
const packageOptions = (packages: RecordedPackages['items']): SelectOption<string>[] => {
  const alike = Map.groupBy(packages, ({ title }) => title);
  return packages.map(({ key, title }) => ({
    value: key,
    label: alike.get(title)?.length === 1 ? title : `${title} (${key})`,
  }));
};

export const RecordFilters = ({ filters: { values, isActive, set, clear } }: RecordFiltersProps) => {
  const { t } = useTranslation('packageRecords');
  const { language } = useLanguage();
  const { data: courses = [] } = useQuery(courseTitlesQuery(language));
  const { data: packages = [] } = useQuery(recordedPackagesQuery());
  const courseOptions = courses.map(({ key, title, language: lang }) => ({ value: key, label: title, lang }));
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
        value={values.courseKey ?? null}
        emptyLabel={t('filter.all')}
        // A course by invitation is not in everybody's catalogue; it can be chosen in its row.
        options={withWanted(courseOptions, values.courseKey)}
        onChange={(key) => set('courseKey', key)}
      />
      <Select
        name="packageKey"
        label={t('column.package')}
        isOptional="unsaid"
        value={values.packageKey ?? null}
        emptyLabel={t('filter.all')}
        options={withWanted(packageOptions(packages), values.packageKey)}
        onChange={(key) => set('packageKey', key)}
      />
    </FilterBar>
  );
};
