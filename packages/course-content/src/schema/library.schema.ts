import { LIBRARY_TYPES } from '@integra/shared-types/content';
import { z } from 'zod';
import { Key, Languages, Line } from './fields.js';

const THIS_CENTURY_END = 2100;

/** library/<key>.yaml: one publication, with a summary in our own words. */
export const LibraryFileSchema = z.strictObject({
  key: Key,
  type: z.enum(LIBRARY_TYPES),
  title: Line,
  publisher: Line,
  year: z.number().int().min(1900).max(THIS_CENTURY_END),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
  settings: z.array(z.enum(['prison', 'probation', 'community', 'transition'])).min(1),
  stages: z.array(z.enum(['prevention', 'disengagement', 'deradicalisation', 'reintegration'])).min(1),
  extremism_types: z
    .array(z.enum(['any', 'violent_islamist', 'right_wing', 'left_wing', 'single_issue', 'mixed']))
    .min(1),
  target_groups: z.array(Line).min(1),
  evidence_note: Languages.optional(),
  summary: Languages,
});
export type LibraryFile = z.infer<typeof LibraryFileSchema>;
