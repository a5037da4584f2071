import { z } from 'zod';
import { LANGUAGES } from './language-table.js';

export { INTL_LOCALE, isLanguage, type Language, LANGUAGE_NAME, LANGUAGES } from './language-table.js';

export const LanguageSchema = z.enum(LANGUAGES).meta({ id: 'Language' });
