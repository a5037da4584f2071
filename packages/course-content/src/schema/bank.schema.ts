import { z } from 'zod';
import { ITEM_DIFFICULTIES, ITEM_POOLS, type ItemType } from '../structure.js';
import { byId, Competence, Key, KeyedText, Line, Markdown, WordingExempt } from './fields.js';

const Rationale = { rationale: Markdown };
const OptionSchema = z.strictObject({ id: Key, text: Markdown, correct: z.boolean().optional(), ...Rationale });
const PairSchema = z.strictObject({ id: Key, left: Markdown, right: Markdown, ...Rationale });
const StepSchema = z.strictObject({ id: Key, text: Markdown, ...Rationale });
const DistractorSchema = z.strictObject({ id: Key, right: Markdown });
const AcceptedSchema = z.strictObject({ id: Key, text: Line });

const itemOf = <T extends ItemType, S extends z.ZodRawShape>(type: T, fields: S) =>
  z.strictObject({
    id: Key,
    type: z.literal(type),
    pool: z.enum(ITEM_POOLS),
    competence: Competence,
    difficulty: z.enum(ITEM_DIFFICULTIES),
    lesson: Key,
    status: z.enum(['draft', 'ready']),
    stem: Markdown,
    feedback: Markdown.optional(),
    wording_exempt: WordingExempt.optional(),
    ...fields,
  });

const ItemFileSchema = z.discriminatedUnion('type', [
  itemOf('single', { options: z.array(OptionSchema) }),
  itemOf('multiple', { options: z.array(OptionSchema) }),
  itemOf('true_false', { correct: z.boolean(), ...Rationale }),
  itemOf('matching', { pairs: z.array(PairSchema), distractors: z.array(DistractorSchema).optional() }),
  itemOf('ordering', { steps: z.array(StepSchema) }),
  itemOf('short_text', { accept: z.array(AcceptedSchema).min(1), ...Rationale }),
  itemOf('numeric', {
    answer: z.number(),
    tolerance: z.number().min(0).optional(),
    unit: Line.optional(),
    ...Rationale,
  }),
  itemOf('likert', { scale: z.array(KeyedText) }),
]);
export type ItemFile = z.infer<typeof ItemFileSchema>;

/** bank/<module>.<source language>.yaml */
export const BankFileSchema = z.strictObject({ items: z.array(ItemFileSchema) });
export type BankFile = z.infer<typeof BankFileSchema>;

const ItemTranslationSchema = z
  .strictObject({
    stem: Markdown,
    feedback: Markdown,
    rationale: Markdown,
    unit: Line,
    options: byId(OptionSchema.pick({ text: true, rationale: true }).partial()),
    pairs: byId(PairSchema.omit({ id: true }).partial()),
    distractors: byId(DistractorSchema.omit({ id: true })),
    steps: byId(StepSchema.omit({ id: true }).partial()),
    scale: byId(Markdown),
    accept: z.array(AcceptedSchema).min(1),
  })
  .partial();

export const BankTranslationSchema = z.strictObject({ items: byId(ItemTranslationSchema) });
