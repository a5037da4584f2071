import type { Language } from '@integra/shared-types/languages';
import type { LanguageQuerySchema } from '@integra/shared-types/courses';
import type { z } from 'zod';
import type { Identity } from '../auth/identity.js';

export type LanguageQuery = z.infer<typeof LanguageQuerySchema>;

/** The asked language, else that of the profile. */
export const languageOf = (query: LanguageQuery, identity: Identity): Language => query.language ?? identity.language;
