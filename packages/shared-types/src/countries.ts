import { z } from 'zod';

/** ISO 3166-1 alpha-2 codes offered: EU, EEA, candidates and the United Kingdom. Names come from Intl.DisplayNames. */
export const COUNTRIES = [
  'AL', 'AT', 'BA', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE', 'IS',
  'IT', 'LI', 'LT', 'LU', 'LV', 'MD', 'ME', 'MK', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'SE', 'SI', 'SK', 'TR', 'UA', 'XK',
] as const; // prettier-ignore
export const CountrySchema = z.enum(COUNTRIES).meta({ id: 'Country' });
export type Country = z.infer<typeof CountrySchema>;
