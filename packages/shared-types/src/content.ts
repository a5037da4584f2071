import { z } from 'zod';
import { ContentKeySchema } from './common.js';
import { LanguageSchema, type Language } from './languages.js';

/*
 * What a learner's browser receives of a course: one outline document per release and one document per lesson.
 * Both are immutable and addressed by their hash. Text fields are Markdown (CommonMark without HTML and images).
 * No document holds an answer key, a rationale, or what a scenario reveals only at its end.
 */

export const COURSE_KINDS = ['integra', 'trainer', 'mentor', 'other'] as const;
export const CourseKindSchema = z.enum(COURSE_KINDS).meta({ id: 'CourseKind' });
export type CourseKind = z.infer<typeof CourseKindSchema>;

/** The three settings a course is written for; an enrolment names one, or none when it was not asked yet. */
export const AUDIENCES = ['prison', 'probation', 'community'] as const;
export const AudienceSchema = z.enum(AUDIENCES).meta({ id: 'Audience' });
export type Audience = z.infer<typeof AudienceSchema>;

/** State of a translation, from rough to released; the source language of a course has none. */
export const TRANSLATION_STATES = ['machine_draft', 'draft', 'translated', 'reviewed'] as const;
export const TranslationStateSchema = z.enum(TRANSLATION_STATES).meta({ id: 'TranslationState' });
export type TranslationState = z.infer<typeof TranslationStateSchema>;

export const QUIZ_KINDS = ['practice', 'graded', 'pre_test', 'post_test'] as const;
export const QuizKindSchema = z.enum(QUIZ_KINDS).meta({ id: 'QuizKind' });
export type QuizKind = z.infer<typeof QuizKindSchema>;

/** What completes a block. `none`: the block shows something and asks for nothing. */
export const BLOCK_RULES = ['viewed', 'reached_end', 'submitted', 'passed', 'saved', 'completed', 'none'] as const;
export const BlockRuleSchema = z.enum(BLOCK_RULES).meta({ id: 'BlockRule' });
export type BlockRule = z.infer<typeof BlockRuleSchema>;

export const CALLOUT_STYLES = ['note', 'lesson_learned', 'concern_prompt', 'wellbeing'] as const;
export const SCENARIO_ENDS = ['constructive', 'mixed', 'setback'] as const;
/** A choice has consequences for these three; the person in the scenario is never scored. */
export const SCENARIO_EFFECTS = ['gains', 'holds', 'loses'] as const;

export const LIBRARY_TYPES = [
  'theory',
  'practice',
  'lesson_learned',
  'approach',
  'tool',
  'legal_standard',
  'guideline',
  'handbook',
  'evaluation',
] as const;

/** Competence code of a framework, such as `K1`. */
export const CompetenceCodeSchema = z.string().regex(/^[A-Z]{1,3}[1-9][0-9]?$/);

/** A sentence or paragraph with a stable key inside its block (outcome, question, explanation). */
const KeyedTextSchema = z.object({ key: ContentKeySchema, text: z.string() });
export type KeyedText = z.infer<typeof KeyedTextSchema>;

/** For each audience the fields that differ; a field not named is the block's own. */
const variantsOf = <T extends z.ZodRawShape>(fields: T) =>
  z.partialRecord(AudienceSchema, z.object(fields).partial()).describe('Pick with resolveVariant().');

const BlockBaseSchema = z.object({
  key: ContentKeySchema,
  required: z.boolean().describe('Counts for the completion of its lesson.'),
  rule: BlockRuleSchema,
});

export const TextBlockSchema = BlockBaseSchema.extend({
  type: z.literal('text'),
  text: z.string(),
  variants: variantsOf({ text: z.string() }),
});

export const CalloutBlockSchema = BlockBaseSchema.extend({
  type: z.literal('callout'),
  style: z.enum(CALLOUT_STYLES),
  title: z.string().nullable(),
  text: z.string(),
  benign: z.array(KeyedTextSchema).describe('Other explanations; two or more on a concern prompt, else empty.'),
  protective: z.array(KeyedTextSchema).describe('Protective factors; one or more on a concern prompt, else empty.'),
  variants: variantsOf({ title: z.string(), text: z.string() }),
});

export const ImageBlockSchema = BlockBaseSchema.extend({
  type: z.literal('image'),
  media: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the media file.'),
  width: z.number().int().positive().describe('CSS pixels, with height: the space to reserve.'),
  height: z.number().int().positive(),
  alt: z.string().min(1),
  caption: z.string().nullable(),
});

export const CaseStudyBlockSchema = BlockBaseSchema.extend({
  type: z.literal('case_study'),
  title: z.string(),
  text: z.string(),
  questions: z.array(KeyedTextSchema),
  variants: variantsOf({ title: z.string(), text: z.string() }),
});

const ScenarioEffectSchema = z.enum(SCENARIO_EFFECTS);
export const ScenarioEffectsSchema = z
  .object({ trust: ScenarioEffectSchema, rights: ScenarioEffectSchema, safety: ScenarioEffectSchema })
  .partial();
export type ScenarioEffects = z.infer<typeof ScenarioEffectsSchema>;

export const ScenarioOptionSchema = z.object({
  key: ContentKeySchema,
  text: z.string(),
  next: ContentKeySchema,
  note: z.string().nullable().describe('What follows from the choice; shown after it.'),
  effects: ScenarioEffectsSchema,
});

export const ScenarioNodeSchema = z.object({
  key: ContentKeySchema,
  text: z.string(),
  options: z.array(ScenarioOptionSchema).describe('Empty on an end.'),
  end: z.enum(SCENARIO_ENDS).nullable(),
  retryFrom: ContentKeySchema.nullable().describe('Node that "try again from here" returns to; only on an end.'),
});
export type ScenarioNode = z.infer<typeof ScenarioNodeSchema>;

export const ScenarioBlockSchema = BlockBaseSchema.extend({
  type: z.literal('scenario'),
  scenario: ContentKeySchema,
  title: z.string(),
  intro: z.string(),
  start: ContentKeySchema,
  nodes: z.array(ScenarioNodeSchema),
  debrief: z.array(KeyedTextSchema),
  hasHiddenCause: z.boolean().describe('The server draws one per run and tells it, with the reveal, at the end.'),
  variants: variantsOf({ intro: z.string() }),
});

const WritingBlockSchema = BlockBaseSchema.extend({ prompt: z.string(), hint: z.string().nullable() });
export const ReflectionBlockSchema = WritingBlockSchema.extend({ type: z.literal('reflection') });
export const ActionPlanBlockSchema = WritingBlockSchema.extend({ type: z.literal('action_plan') });

export const FurtherReadingEntrySchema = z.object({
  key: ContentKeySchema,
  type: z.enum(LIBRARY_TYPES),
  title: z.string().describe('In the language of the publication.'),
  publisher: z.string(),
  year: z.number().int(),
  url: z.url().nullable(),
  languages: z.array(z.string()).describe('ISO 639-1 codes in which it can be read.'),
  summary: z.string(),
  evidenceNote: z.string().nullable(),
});
export type FurtherReadingEntry = z.infer<typeof FurtherReadingEntrySchema>;

export const FurtherReadingBlockSchema = BlockBaseSchema.extend({
  type: z.literal('further_reading'),
  text: z.string().nullable(),
  entries: z.array(FurtherReadingEntrySchema),
});

export const QuizBlockSchema = BlockBaseSchema.extend({
  type: z.literal('quiz'),
  quiz: ContentKeySchema.describe('Key in the outline document and in the quiz routes.'),
});

export const ScormBlockSchema = BlockBaseSchema.extend({
  type: z.literal('scorm'),
  package: ContentKeySchema.describe('Key in the package library of the installation, which may lack it.'),
  title: z.string(),
  text: z.string().nullable().describe('What to know before one begins.'),
});

export const CertificateBlockSchema = BlockBaseSchema.extend({ type: z.literal('certificate') });

export const BlockSchema = z
  .discriminatedUnion('type', [
    TextBlockSchema,
    CalloutBlockSchema,
    ImageBlockSchema,
    CaseStudyBlockSchema,
    ScenarioBlockSchema,
    ReflectionBlockSchema,
    FurtherReadingBlockSchema,
    QuizBlockSchema,
    ActionPlanBlockSchema,
    ScormBlockSchema,
    CertificateBlockSchema,
  ])
  .meta({ id: 'Block' });
export type Block = z.infer<typeof BlockSchema>;
export type BlockType = Block['type'];
export type BlockOf<T extends BlockType> = Extract<Block, { type: T }>;

/** A text shown in the source language because the release has no translation of it; set `lang` and mark it. */
export const LessonFallbackSchema = z.object({
  blockKey: ContentKeySchema.nullable().describe('Null for a field of the lesson itself.'),
  field: z
    .string()
    .describe('Path in the block: `text`, `questions.q1`, `nodes.n1.options.a.note`, `variants.prison.text`.'),
  language: LanguageSchema,
});
export type LessonFallback = z.infer<typeof LessonFallbackSchema>;

export const LessonDocumentSchema = z
  .object({
    key: ContentKeySchema,
    moduleKey: ContentKeySchema,
    language: LanguageSchema,
    title: z.string(),
    minutes: z.number().int().positive(),
    competences: z.array(CompetenceCodeSchema),
    blocks: z.array(BlockSchema),
    fallbacks: z.array(LessonFallbackSchema),
  })
  .meta({ id: 'LessonDocument' });
export type LessonDocument = z.infer<typeof LessonDocumentSchema>;

export const OutlineLessonSchema = z.object({
  key: ContentKeySchema,
  title: z.string(),
  minutes: z.number().int().positive(),
  blockCount: z.number().int().positive(),
});
export type OutlineLesson = z.infer<typeof OutlineLessonSchema>;

export const OutlineModuleSchema = z.object({
  key: ContentKeySchema,
  title: z.string(),
  summary: z.string(),
  note: z.string().nullable().describe('Wellbeing note, shown at the top of the module.'),
  outcomes: z.array(KeyedTextSchema),
  competences: z.array(CompetenceCodeSchema),
  minutes: z.number().int().positive(),
  lessons: z.array(OutlineLessonSchema),
});
export type OutlineModule = z.infer<typeof OutlineModuleSchema>;

export const OutlineQuizSchema = z.object({
  kind: QuizKindSchema,
  title: z.string(),
  instructions: z.string().nullable(),
  bands: z
    .array(z.object({ from: z.number().min(0).max(100), text: z.string() }))
    .describe('Feedback by score in percent, ascending; the last band whose `from` ≤ score holds.'),
});
export type OutlineQuiz = z.infer<typeof OutlineQuizSchema>;

export const OutlineDocumentSchema = z
  .object({
    courseKey: ContentKeySchema,
    kind: CourseKindSchema,
    language: LanguageSchema,
    title: z.string(),
    summary: z.string(),
    description: z.string(),
    label: z.string().nullable().describe('Standing label such as "INTEGRA-inspired, not the official content".'),
    minutes: z.number().int().positive(),
    modules: z.array(OutlineModuleSchema),
    quizzes: z.record(ContentKeySchema, OutlineQuizSchema),
    competenceTitles: z.record(CompetenceCodeSchema, z.string()).describe('Every competence the course names.'),
    fallbacks: z.array(
      z.object({
        field: z.string().describe('Path: `title`, `modules.m1.outcomes.m1-o1`, `modules.m1.lessons.m1-words.title`.'),
        language: LanguageSchema,
      }),
    ),
  })
  .meta({ id: 'OutlineDocument' });
export type OutlineDocument = z.infer<typeof OutlineDocumentSchema>;

const variantFields = (block: Block, audience: Audience | null): Readonly<Record<string, string | undefined>> =>
  audience !== null && 'variants' in block ? (block.variants[audience] ?? {}) : {};

/** The block as one audience reads it: its own fields, replaced by those its variant names. */
export const resolveVariant = <B extends Block>(block: B, audience: Audience | null): B => ({
  ...block,
  ...variantFields(block, audience),
});

/**
 * The language a shown field fell back to, or null when it is in the document's own language.
 * @param field path as in `LessonFallback`, without `variants.…`: the audience's variant is looked up here
 */
export const fallbackLanguage = (
  document: LessonDocument,
  block: Block | null,
  field: string,
  audience: Audience | null = null,
): Language | null => {
  const isVariant = block !== null && variantFields(block, audience)[field] !== undefined;
  const path = isVariant ? `variants.${audience}.${field}` : field;
  const blockKey = block?.key ?? null;
  return document.fallbacks.find((entry) => entry.blockKey === blockKey && entry.field === path)?.language ?? null;
};
