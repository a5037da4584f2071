import { COUNTRIES, type Country } from '@integra/shared-types/countries';
import { useFormatters } from './formatters.js';

/** The countries on offer, named and sorted in the language of the page. */
export const useCountryOptions = (): { value: Country; label: string }[] => {
  const format = useFormatters();
  return COUNTRIES.map((value) => ({ value, label: format.country(value) })).sort((one, other) =>
    format.compare(one.label, other.label),
  );
};
