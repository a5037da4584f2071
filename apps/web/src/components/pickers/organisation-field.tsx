import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { organisationQuery, organisationSearchQuery } from '../../lib/directory/organisations.js';
import { useFormatters } from '../../lib/i18n/formatters.js';
import { SEARCH_PAUSE_MS } from '../../lib/lists/search-pause.js';
import { useDebounced } from '../../lib/use-debounced.js';
import { Combobox } from '../ui/combobox.js';
import type { FieldLabels } from '../ui/field.js';

type OrganisationFieldProps = FieldLabels & {
  name: string;
  /** Id of the organisation. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** Words for "nothing chosen", where that is a choice. */
  emptyLabel?: string;
};

/** Chooses an organisation by its name. */
export const OrganisationField = ({ value, onChange, ...field }: OrganisationFieldProps) => {
  const format = useFormatters();
  const [text, setText] = useState('');
  const { data: found } = useQuery(organisationSearchQuery(useDebounced(text, SEARCH_PAUSE_MS)));
  const { data: chosen } = useQuery({ ...organisationQuery(value ?? ''), enabled: value !== null });

  const options = found?.map(({ id, name, country }) => ({ id, label: name, detail: format.country(country) }));
  const known = options?.find((option) => option.id === value);
  return (
    <Combobox
      {...field}
      value={known ?? (chosen ? { id: chosen.id, label: chosen.name, detail: undefined } : null)}
      options={options}
      onSearch={setText}
      onChange={(option) => onChange(option?.id ?? null)}
    />
  );
};
