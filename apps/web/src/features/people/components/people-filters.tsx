import { ACCOUNT_STATES } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { OrganisationField } from '../../../components/pickers/organisation-field.js';
import { FilterBar } from '../../../components/ui/filter-bar.js';
import { SearchField } from '../../../components/ui/search-field.js';
import { Select } from '../../../components/ui/select.js';
import type { Filters } from '../../../lib/lists/use-filters.js';
import type { PeopleFiltersSchema } from '../api/people.js';
import { GIVEN_ROLES } from '../role-drafts.js';

type PeopleFiltersProps = { filters: Filters<typeof PeopleFiltersSchema> };

export const PeopleFilters = ({ filters: { values, isActive, set, clear } }: PeopleFiltersProps) => {
  const { t } = useTranslation('people');
  return (
    <FilterBar label={t('filter.label')} isActive={isActive} onClear={clear}>
      <SearchField
        label={t('filter.search')}
        maxLength={100}
        value={values.search ?? ''}
        onSearch={(text) => set('search', text)}
      />
      <Select
        name="state"
        label={t('column.state')}
        isOptional="unsaid"
        value={values.state ?? null}
        emptyLabel={t('filter.all')}
        options={ACCOUNT_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        onChange={(state) => set('state', state)}
      />
      <Select
        name="role"
        label={t('field.role')}
        isOptional="unsaid"
        value={values.role ?? null}
        emptyLabel={t('filter.all')}
        options={GIVEN_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        onChange={(role) => set('role', role)}
      />
      <OrganisationField
        name="organisation"
        label={t('field.organisation')}
        isOptional="unsaid"
        value={values.organisationId ?? null}
        emptyLabel={t('filter.all')}
        onChange={(id) => set('organisationId', id)}
      />
    </FilterBar>
  );
};
