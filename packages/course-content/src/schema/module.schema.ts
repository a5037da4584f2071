import { CALLOUT_STYLES, type BlockType } from '@integra/shared-types/content';
import { z } from 'zod';
import {
  byId,
  ImagePath,
  Competence,
  Competences,
  Key,
  KeyedText,
  Line,
  Markdown,
  Minutes,
  variantsOf,
  WordingExempt,
} from './fields.js';

const blockOf = <T extends BlockType, S extends z.ZodRawShape>(type: T, fields: S) =>
  z.strictObject({
    id: Key,
    type: z.literal(type),
    required: z.boolean().optional(),
    wording_exempt: WordingExempt.optional(),
    ...fields,
  });

const BlockFileSchema = z.discriminatedUnion('type', [
  blockOf('text', { text: Markdown, variants: variantsOf({ text: Markdown }).optional() }),
  blockOf('callout', {
    style: z.enum(CALLOUT_STYLES),
    title: Line.optional(),
    text: Markdown,
    benign: z.array(KeyedText).optional(),
    protective: z.array(KeyedText).optional(),
    variants: variantsOf({ title: Line, text: Markdown }).optional(),
  }),
  blockOf('image', {
    file: ImagePath,
    alt: Line,
    caption: Markdown.optional(),
    width: z.number().int().positive().optional(),
    height: z.number().int().positive().optional(),
  }),
  blockOf('case_study', {
    title: Line,
    text: Markdown,
    questions: z.array(KeyedText).optional(),
    variants: variantsOf({ title: Line, text: Markdown }).optional(),
  }),
  blockOf('scenario', { scenario: Key }),
  blockOf('reflection', { prompt: Markdown, hint: Markdown.optional() }),
  blockOf('further_reading', { text: Markdown.optional(), entries: z.array(Key).min(1) }),
  blockOf('quiz', { quiz: Key }),
  blockOf('action_plan', { prompt: Markdown, hint: Markdown.optional() }),
  blockOf('scorm', { package: Key, title: Line, text: Markdown.optional() }),
  blockOf('certificate', {}),
]);
export type BlockFile = z.infer<typeof BlockFileSchema>;
export type BlockFileOf<T extends BlockType> = Extract<BlockFile, { type: T }>;

const LessonSchema = z.strictObject({
  id: Key,
  title: Line,
  minutes: Minutes,
  competences: Competences,
  blocks: z.array(BlockFileSchema).min(1),
});
export type LessonFile = z.infer<typeof LessonSchema>;

/** modules/<module>.<source language>.yaml */
export const ModuleFileSchema = z.strictObject({
  id: Key,
  title: Line,
  summary: Line,
  competences: Competences,
  levels: z.record(Competence, z.number().int().min(1).max(4)),
  outcomes: z.array(KeyedText),
  required: z.boolean(),
  note: Markdown.optional(),
  review: z
    .strictObject({ domain: Line.nullable(), native: Line.nullable(), date: z.iso.date().nullable() })
    .optional(),
  lessons: z.array(LessonSchema).min(1),
});
export type ModuleFile = z.infer<typeof ModuleFileSchema>;

const BlockTranslationSchema = z
  .strictObject({
    title: Line,
    text: Markdown,
    alt: Line,
    caption: Markdown,
    prompt: Markdown,
    hint: Markdown,
    questions: byId(Markdown),
    benign: byId(Markdown),
    protective: byId(Markdown),
    variants: variantsOf({ title: Line, text: Markdown }),
  })
  .partial();

export const ModuleTranslationSchema = z.strictObject({
  id: Key,
  title: Line.optional(),
  summary: Line.optional(),
  note: Markdown.optional(),
  outcomes: byId(Markdown).optional(),
  lessons: byId(z.strictObject({ title: Line })).optional(),
  blocks: byId(BlockTranslationSchema).optional(),
});
