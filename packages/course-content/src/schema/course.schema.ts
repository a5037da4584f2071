import {
  AudienceSchema,
  CourseKindSchema,
  QuizKindSchema,
  TranslationStateSchema,
} from '@integra/shared-types/content';
import { EnrolmentModeSchema } from '@integra/shared-types/courses';
import { LanguageSchema } from '@integra/shared-types/languages';
import { z } from 'zod';
import { type Condition, ITEM_POOLS, QUIZ_FEEDBACKS } from '../structure.js';
import { byId, Key, Line, Markdown, Minutes } from './fields.js';

const ConditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(ConditionSchema).min(1) }),
    z.strictObject({ any: z.array(ConditionSchema).min(1) }),
    z.strictObject({ module: Key }),
    z.strictObject({ quiz: Key }),
    z.strictObject({ date: z.iso.date() }),
    z.strictObject({ modules: z.literal('required') }),
  ]),
);

const Count = z.number().int().positive();
const Pool = z.enum(ITEM_POOLS);

const DrawSchema = z.union([
  z.strictObject({ fixed: z.array(Key).min(1) }),
  z.strictObject({ random: z.array(z.strictObject({ pool: Pool, module: Key, count: Count })).min(1) }),
  z.strictObject({ forms: z.strictObject({ pool: Pool, per_module: Count, modules: z.array(Key).min(1) }) }),
]);

const QuizSchema = z.strictObject({
  id: Key,
  kind: QuizKindSchema,
  draw: DrawSchema,
  pass_mark: z.number().min(1).max(100).nullish(),
  attempts: Count.nullish(),
  wait_hours: z.number().min(0).optional(),
  time_limit_minutes: z.number().positive().nullish(),
  shuffle_items: z.boolean().optional(),
  shuffle_options: z.boolean().optional(),
  feedback: z.enum(QUIZ_FEEDBACKS),
  review_days: Count.nullish(),
});
export type QuizFile = z.infer<typeof QuizSchema>;

/** course.yaml: structure and rules, no text. */
export const CourseFileSchema = z.strictObject({
  slug: Key,
  kind: CourseKindSchema,
  source_language: LanguageSchema,
  enrolment: EnrolmentModeSchema,
  framework: Key,
  audiences: z.array(AudienceSchema).min(1),
  estimated_minutes: Minutes,
  certificate: z.strictObject({ hours: z.number().positive() }).nullish(),
  gate: z.strictObject({ minimum_state: TranslationStateSchema, share: z.number().min(0).max(1) }).optional(),
  languages: z.partialRecord(LanguageSchema, z.strictObject({ state: TranslationStateSchema })).optional(),
  modules: z.array(z.strictObject({ id: Key, after: ConditionSchema.optional() })).min(1),
  complete_when: ConditionSchema,
  quizzes: z.array(QuizSchema).optional(),
});
export type CourseFile = z.infer<typeof CourseFileSchema>;

const BandSchema = z.strictObject({ from: z.number().int().min(0).max(100), text: Markdown });
const QuizTextSchema = z.strictObject({ title: Line, instructions: Markdown.optional() });

/** course.<source language>.yaml */
export const CourseTextSchema = z.strictObject({
  title: Line,
  summary: Line,
  description: Markdown,
  label: Line.optional(),
  quizzes: byId(QuizTextSchema).optional(),
  bands: byId(z.array(BandSchema).min(1)).optional(),
});
export type CourseText = z.infer<typeof CourseTextSchema>;

export const CourseTranslationSchema = CourseTextSchema.extend({
  quizzes: byId(QuizTextSchema.partial()).optional(),
}).partial();
