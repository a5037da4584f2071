import type { PersonSummary } from '@integra/shared-types/accounts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleSearchQuery, personQuery } from '../../lib/directory/people.js';
import { SEARCH_PAUSE_MS } from '../../lib/lists/search-pause.js';
import { useDebounced } from '../../lib/use-debounced.js';
import type { ComboboxOption } from '../ui/combobox-list.js';
import { Combobox } from '../ui/combobox.js';
import type { FieldLabels } from '../ui/field.js';

type PersonFieldProps = FieldLabels & {
  name: string;
  /** Id of the account. */
  value: string | null;
  onChange: (accountId: string | null) => void;
  /** Words for "nothing chosen", where that is a choice. */
  emptyLabel?: string;
};

const optionOf = ({ accountId, displayName, email, organisation }: PersonSummary): ComboboxOption => ({
  id: accountId,
  label: displayName ?? email,
  detail: [email, organisation?.name].filter(Boolean).join(' · '),
});

/** Chooses a person by name or e-mail address. */
export const PersonField = ({ value, onChange, ...field }: PersonFieldProps) => {
  const [text, setText] = useState('');
  const { data: found } = useQuery(peopleSearchQuery(useDebounced(text, SEARCH_PAUSE_MS)));
  const { data: chosen } = useQuery({ ...personQuery(value ?? ''), enabled: value !== null });

  const options = found?.map(optionOf);
  const known = options?.find((option) => option.id === value);
  return (
    <Combobox
      {...field}
      value={known ?? (chosen ? optionOf(chosen) : null)}
      options={options}
      onSearch={setText}
      onChange={(option) => onChange(option?.id ?? null)}
    />
  );
};
