import { AudienceSchema, CompetenceCodeSchema } from '@integra/shared-types/content';
import { ContentKeySchema } from '@integra/shared-types/common';
import { LanguageSchema } from '@integra/shared-types/languages';
import { z } from 'zod';
import { KEY_HINT, withHint } from './issue-message.js';

/*
 * Fields that several files share. The schemas check and never change: no transform, no default. The loader keeps the very
 * objects that were read, because their places in the files hang on them.
 */

const fits = (isFit: (text: string) => boolean, hint: string) =>
  z.string().refine(isFit, { error: ({ input }) => withHint(`\`${String(input)}\` can't be used here`, hint) });

export const Key = fits((text) => ContentKeySchema.safeParse(text).success, KEY_HINT);
export const Competence = fits(
  (text) => CompetenceCodeSchema.safeParse(text).success,
  'use a competence code of the framework, as in `K1`',
);
export const ImagePath = fits(
  (text) => /^images\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png|webp)$/.test(text),
  'name a file of this course, as in `images/two-paths.svg` (svg, png or webp)',
);
export const Competences = z.array(Competence);

/** A text in Markdown. */
export const Markdown = z.string().trim().min(1);

/** A text of one line without Markdown: titles, labels, alternative texts. */
export const Line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !text.trim().includes('\n'), {
    error: withHint('this text goes over several lines', 'write it as one line; longer texts have their own keys'),
  });

export const Minutes = z.number().int().positive();
export const KeyedText = z.strictObject({ id: Key, text: Markdown });

/** Why the wording rules do not apply to the texts of this part. */
export const WordingExempt = z.string().trim().min(10);

/** Per audience, the text fields that differ. */
export const variantsOf = <T extends z.ZodRawShape>(fields: T) =>
  z.partialRecord(AudienceSchema, z.strictObject(fields).partial());

/** A translation's map: id → what `value` says. */
export const byId = <T extends z.ZodType>(value: T) => z.record(Key, value);

export const Languages = z.partialRecord(LanguageSchema, Markdown);
