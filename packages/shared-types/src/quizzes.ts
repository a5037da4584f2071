import { z } from 'zod';
import { ContentKeySchema, type ErrorTable, IdSchema, InstantSchema } from './common.js';
import { QuizKindSchema } from './content.js';
import { LanguageSchema } from './languages.js';
import { ProgressSchema } from './learning.js';

export const QUESTION_TYPES = [
  'single',
  'multiple',
  'true_false',
  'matching',
  'ordering',
  'short_text',
  'numeric',
  'likert',
] as const;
export const QuestionTypeSchema = z.enum(QUESTION_TYPES).meta({ id: 'QuestionType' });
export type QuestionType = z.infer<typeof QuestionTypeSchema>;

/**
 * A choice as the learner sees it. The id is its place in this attempt's own order ("1", "2", …): it says nothing about the key,
 * and it stays the same when the language is switched.
 */
export const ChoiceSchema = z.object({ id: z.string(), text: z.string() }).meta({ id: 'Choice' });

/** A learner's question: no key, no weights, no rationale. Texts are Markdown. */
const questionBase = {
  stem: z.string(),
  language: LanguageSchema.describe('Language of these texts (fallback: the source).'),
};
/** Place of a question in its attempt, in addresses. */
export const PositionSchema = z.coerce.number().int().min(0).max(499);

export const QuestionSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('single'), ...questionBase, choices: z.array(ChoiceSchema) }),
    z.object({ type: z.literal('multiple'), ...questionBase, choices: z.array(ChoiceSchema) }),
    z.object({ type: z.literal('true_false'), ...questionBase }),
    z.object({
      type: z.literal('matching'),
      ...questionBase,
      left: z.array(ChoiceSchema),
      right: z.array(ChoiceSchema),
    }),
    z.object({ type: z.literal('ordering'), ...questionBase, choices: z.array(ChoiceSchema) }),
    z.object({ type: z.literal('short_text'), ...questionBase }),
    z.object({ type: z.literal('numeric'), ...questionBase, unit: z.string().nullable() }),
    z.object({ type: z.literal('likert'), ...questionBase, choices: z.array(ChoiceSchema) }),
  ])
  .meta({ id: 'Question' });
export type Question = z.infer<typeof QuestionSchema>;

const choiceId = z.string().max(3);
const MAX_SEQUENCE = 2_147_483_647;
export const AnswerSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('single'), choice: choiceId }),
    z.strictObject({ type: z.literal('multiple'), choices: z.array(choiceId).max(12) }),
    z.strictObject({ type: z.literal('true_false'), value: z.boolean() }),
    z.strictObject({ type: z.literal('matching'), pairs: z.record(choiceId, choiceId).describe('left → right') }),
    z.strictObject({ type: z.literal('ordering'), order: z.array(choiceId).max(12) }),
    z.strictObject({ type: z.literal('short_text'), text: z.string().max(500) }),
    z.strictObject({ type: z.literal('numeric'), value: z.number() }),
    z.strictObject({ type: z.literal('likert'), choice: choiceId }),
  ])
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof AnswerSchema>;

export const SaveAnswerSchema = z
  .strictObject({
    sequence: z
      .number()
      .int()
      .min(1)
      .max(MAX_SEQUENCE)
      .describe('Counts up per question on the page; an older one never overwrites a newer.'),
    answer: AnswerSchema.nullable().describe('null clears it.'),
    isFlagged: z.boolean(),
  })
  .meta({ id: 'SaveAnswer' });
export type SaveAnswer = z.infer<typeof SaveAnswerSchema>;
export const AnswerSavedSchema = z
  .object({ outcome: z.enum(['saved', 'stale']), sequence: z.number().int(), savedAt: InstantSchema })
  .meta({ id: 'AnswerSaved' });
export type AnswerSaved = z.infer<typeof AnswerSavedSchema>;

export const ATTEMPT_STATES = ['in_progress', 'submitted'] as const;
export const AttemptSummarySchema = z
  .object({
    id: IdSchema,
    number: z.number().int(),
    state: z.enum(ATTEMPT_STATES),
    startedAt: InstantSchema,
    submittedAt: InstantSchema.nullable(),
    endedBy: z.enum(['learner', 'time_limit']).nullable(),
    percent: z.number().nullable(),
    isPassed: z.boolean().nullable(),
    wasPreview: z.boolean().describe('Taken in a translation not yet reviewed.'),
  })
  .meta({ id: 'AttemptSummary' });

/** Why a new attempt can't be started now. */
export const START_BLOCKS = [
  'locked',
  'attempt_open',
  'no_attempts_left',
  'waiting_time',
  'enrolment_not_active',
] as const;
export const QuizOverviewSchema = z
  .object({
    quizKey: ContentKeySchema,
    kind: QuizKindSchema,
    language: LanguageSchema.describe('Of the title and the instructions (fallback: the source).'),
    title: z.string(),
    instructions: z.string(),
    questionCount: z.number().int(),
    passMark: z.number().nullable(),
    attemptsAllowed: z.number().int().nullable().describe('Grants included; null = no limit.'),
    attemptsUsed: z.number().int(),
    waitHours: z.number(),
    timeLimitMinutes: z.number().nullable().describe("With the person's time factor."),
    cannotStart: z.enum(START_BLOCKS).nullable(),
    nextAttemptAt: InstantSchema.nullable(),
    best: z.number().nullable(),
    isPassed: z.boolean(),
    openAttemptId: IdSchema.nullable(),
    attempts: z.array(AttemptSummarySchema),
    grants: z
      .array(z.object({ reason: z.string(), grantedAt: InstantSchema }))
      .describe('Further attempts that were given, oldest first, with the reason that was stated.'),
  })
  .meta({ id: 'QuizOverview' });
export type QuizOverview = z.infer<typeof QuizOverviewSchema>;

export type AttemptSummary = z.infer<typeof AttemptSummarySchema>;

export const AttemptSchema = AttemptSummarySchema.extend({
  enrolmentId: IdSchema,
  quizKey: ContentKeySchema,
  lessonKey: ContentKeySchema,
  kind: QuizKindSchema,
  language: LanguageSchema.describe('Of the title; each question has its own.'),
  title: z.string(),
  dueAt: InstantSchema.nullable(),
  serverNow: InstantSchema.describe("The page counts down from here, never from the computer's own clock."),
  isPreview: z.boolean(),
  questions: z.array(
    z.object({
      position: z.number().int(),
      question: QuestionSchema,
      answer: AnswerSchema.nullable(),
      isFlagged: z.boolean(),
      sequence: z.number().int(),
      savedAt: InstantSchema.nullable(),
    }),
  ),
}).meta({ id: 'Attempt' });
export type Attempt = z.infer<typeof AttemptSchema>;

/** What a submitted attempt may show now. Keys and rationales are there only in mode `full`. */
export const QuestionResultSchema = z
  .object({
    position: z.number().int(),
    question: QuestionSchema,
    answer: AnswerSchema.nullable(),
    points: z.number().nullable().describe('0..1; null when the question is not scored.'),
    correct: AnswerSchema.nullable(),
    accepted: z.array(z.string()).describe('Accepted words of a short text.'),
    rationales: z.array(
      z.object({ choiceId: z.string().nullable(), isCorrect: z.boolean().nullable(), text: z.string() }),
    ),
    feedback: z.string().nullable(),
    lesson: z.object({ key: ContentKeySchema, title: z.string() }).describe('Where it is explained.'),
  })
  .meta({ id: 'QuestionResult' });
export type QuestionResult = z.infer<typeof QuestionResultSchema>;
export const AttemptResultSchema = z
  .object({
    attempt: AttemptSummarySchema,
    enrolmentId: IdSchema,
    quizKey: ContentKeySchema,
    lessonKey: ContentKeySchema,
    kind: QuizKindSchema,
    language: LanguageSchema.describe('Of title, band text, competences and lessons; each question has its own.'),
    title: z.string(),
    score: z.number().nullable().describe('Points reached; null where it is not told.'),
    maximum: z.number().describe('Points possible; unscored questions are left out.'),
    percent: z.number().nullable(),
    passMark: z.number().nullable(),
    isPassed: z.boolean().nullable(),
    bandText: z.string().nullable(),
    /** full: keys and rationales · guidance: only competences and lessons to read again · none: only that it was received. */
    mode: z.enum(['full', 'guidance', 'none']),
    reviewEndsAt: InstantSchema.nullable(),
    questions: z.array(QuestionResultSchema).describe('Empty unless mode is full.'),
    competences: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        right: z.number(),
        total: z.number(),
        lessons: z.array(z.object({ key: ContentKeySchema, title: z.string() })),
      }),
    ),
    overview: QuizOverviewSchema,
    progress: ProgressSchema,
  })
  .meta({ id: 'AttemptResult' });
export type AttemptResult = z.infer<typeof AttemptResultSchema>;

/** One further attempt beyond the limit; the learner sees the reason. */
export const GrantAttemptSchema = z
  .strictObject({ quizKey: ContentKeySchema, reason: z.string().trim().min(3).max(500) })
  .meta({ id: 'GrantAttempt' });
/** Factor on every time limit of a person, such as 1.5 for one and a half times the time. */
export const TimeAllowanceSchema = z.strictObject({ factor: z.number().min(1).max(3) }).meta({ id: 'TimeAllowance' });

export const QUIZ_ERRORS = {
  quiz_not_found: 404,
  attempt_not_found: 404,
  attempt_submitted: 409,
  attempt_not_submitted: 409,
  attempt_time_over: 409,
  no_attempts_left: 409,
  waiting_time: 409,
  quiz_locked: 409,
  question_not_found: 404,
  answer_type_mismatch: 422,
  answer_choice_unknown: 422,
} as const satisfies ErrorTable;

export const QUIZ_PATHS = {
  overview: (enrolmentId: string, quizKey: string) => `/api/enrolments/${enrolmentId}/quizzes/${quizKey}`, // GET ?language=
  attempts: (enrolmentId: string, quizKey: string) => `/api/enrolments/${enrolmentId}/quizzes/${quizKey}/attempts`, // POST ?language= : starts, or answers the open one
  attempt: (attemptId: string) => `/api/attempts/${attemptId}`, // GET ?language=
  answer: (attemptId: string, position: number) => `/api/attempts/${attemptId}/answers/${position}`, // PUT
  submission: (attemptId: string) => `/api/attempts/${attemptId}/submission`, // POST ?language= → AttemptResult; again: the same result
  grants: (enrolmentId: string) => `/api/managed-enrolments/${enrolmentId}/grants`, // POST GrantAttempt (attempts.grant)
  timeAllowance: (accountId: string) => `/api/people/${accountId}/time-allowance`, // GET · PUT TimeAllowance (accounts.manage)
  result: (attemptId: string) => `/api/attempts/${attemptId}/result`, // GET ?language=
} as const;
