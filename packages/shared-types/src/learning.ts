import { z } from 'zod';
import { ContentKeySchema, type ErrorTable, IdSchema, InstantSchema } from './common.js';
import { AudienceSchema, LessonDocumentSchema, OutlineDocumentSchema, SCENARIO_ENDS } from './content.js';
import { EnrolmentStateSchema } from './courses.js';
import { LanguageSchema } from './languages.js';

/* ---- progress: derived by one function, kept as one document, able to explain itself ---- */

/** What one required step asks for. The web prints `todo.<kind>`; the title comes from the outline by `key`. */
export const STEP_KINDS = [
  'read_lesson',
  'finish_scenario',
  'submit_quiz',
  'pass_quiz',
  'save_action_plan',
  'write_reflection',
  'complete_package',
] as const;
export const StepSchema = z
  .object({
    kind: z.enum(STEP_KINDS),
    key: ContentKeySchema.describe('Lesson (read_lesson), quiz (…_quiz) or block key.'),
    lessonKey: ContentKeySchema,
    moduleKey: ContentKeySchema,
    isDone: z.boolean(),
    doneAt: InstantSchema.nullable(),
    needs: z.number().nullable().describe('Percent needed (pass_quiz).'),
    best: z.number().nullable().describe('Best percent so far (quizzes and packages).'),
  })
  .meta({ id: 'Step' });
export type Step = z.infer<typeof StepSchema>;

/** Why something is locked. `all`/`any` join the parts. */
export type Lock =
  | { kind: 'module'; key: string; isMet: boolean }
  | { kind: 'quiz'; key: string; isMet: boolean }
  | { kind: 'date'; date: string; isMet: boolean }
  | { kind: 'all' | 'any'; parts: Lock[]; isMet: boolean };
export const LockSchema: z.ZodType<Lock> = z.union([
  z.object({ kind: z.enum(['module', 'quiz']), key: z.string(), isMet: z.boolean() }),
  z.object({ kind: z.literal('date'), date: z.iso.date(), isMet: z.boolean() }),
  z.object({
    kind: z.enum(['all', 'any']),
    get parts() {
      return z.array(LockSchema);
    },
    isMet: z.boolean(),
  }),
]);

export const LESSON_STATES = ['locked', 'open', 'started', 'done'] as const;
export const LessonProgressSchema = z
  .object({
    key: ContentKeySchema,
    state: z.enum(LESSON_STATES),
    isUpdated: z.boolean().describe('Required blocks changed since it was read; it stays done.'),
    minutes: z.number().int(),
    viewedAt: InstantSchema.nullable(),
  })
  .meta({ id: 'LessonProgress' });
export const ModuleProgressSchema = z
  .object({
    key: ContentKeySchema,
    isRequired: z.boolean(),
    state: z.enum(LESSON_STATES),
    lock: LockSchema.nullable(),
    doneSteps: z.number().int(),
    totalSteps: z.number().int(),
    minutesLeft: z.number().int(),
    lessons: z.array(LessonProgressSchema),
  })
  .meta({ id: 'ModuleProgress' });

export const ProgressSchema = z
  .object({
    percent: z.number().int().min(0).max(100).describe('Done required steps of all required steps, rounded down.'),
    doneSteps: z.number().int(),
    totalSteps: z.number().int(),
    minutesLeft: z.number().int(),
    isComplete: z.boolean(),
    completedAt: InstantSchema.nullable(),
    modules: z.array(ModuleProgressSchema),
    steps: z.array(StepSchema).describe('Every step in course order: the answer to "why this percentage?".'),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof ProgressSchema>;

/* ---- enrolments ---- */

export const EnrolSchema = z
  .strictObject({ courseKey: ContentKeySchema, audience: AudienceSchema })
  .meta({ id: 'Enrol' });
export const UpdateEnrolmentSchema = z.strictObject({ audience: AudienceSchema }).meta({ id: 'UpdateEnrolment' });

export const EnrolmentSchema = z
  .object({
    id: IdSchema,
    courseKey: ContentKeySchema,
    versionNumber: z.number().int(),
    state: EnrolmentStateSchema,
    audience: AudienceSchema,
    enrolledAt: InstantSchema,
    completedAt: InstantSchema.nullable(),
  })
  .meta({ id: 'Enrolment' });
export type Enrolment = z.infer<typeof EnrolmentSchema>;

/** Where "Resume" leads: the lesson and the block last seen; the first open lesson at the start; null when all is done. */
export const PlaceSchema = z
  .object({ lessonKey: ContentKeySchema, blockKey: ContentKeySchema.nullable() })
  .meta({ id: 'Place' });

export const LearningCardSchema = z
  .object({
    enrolment: EnrolmentSchema,
    title: z.string(),
    summary: z.string(),
    language: LanguageSchema,
    percent: z.number().int(),
    doneSteps: z.number().int(),
    totalSteps: z.number().int(),
    lessonsDone: z.number().int(),
    lessonsTotal: z.number().int(),
    minutesLeft: z.number().int(),
    hasBegun: z.boolean().describe('A lesson, or a package in it, has been opened.'),
    resume: PlaceSchema.nullable(),
    resumeTitle: z.string().nullable().describe('Title of the lesson that Resume opens.'),
  })
  .meta({ id: 'LearningCard' });
export type LearningCard = z.infer<typeof LearningCardSchema>;
export const MyLearningSchema = z.object({ items: z.array(LearningCardSchema) }).meta({ id: 'MyLearning' });

/** The player's frame: outline in the asked language beside the reader's progress. */
export const CourseViewSchema = z
  .object({
    enrolment: EnrolmentSchema,
    outline: OutlineDocumentSchema,
    isPreview: z.boolean(),
    languages: z.array(z.object({ language: LanguageSchema, isPreview: z.boolean() })),
    progress: ProgressSchema,
    resume: PlaceSchema.nullable(),
  })
  .meta({ id: 'CourseView' });
export type CourseView = z.infer<typeof CourseViewSchema>;

export const NOTE_MAX_LENGTH = 10_000;
const NoteRevisionSchema = z.int32().min(1);

/** A reflection or the action plan as the server holds it. */
export const NoteSchema = z
  .object({
    blockKey: ContentKeySchema,
    text: z.string().nullable().describe('Null: sealed with a key that is gone, unreadable.'),
    revision: NoteRevisionSchema,
    savedAt: InstantSchema,
  })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof NoteSchema>;

/** One lesson: the immutable document of its language release and the reader's own records of it. */
export const LessonViewSchema = z
  .object({
    document: LessonDocumentSchema,
    documentHash: z.string(),
    isPreview: z.boolean(),
    audience: AudienceSchema,
    progress: ProgressSchema,
    notes: z.array(NoteSchema).describe('Reflections and action plan: private to the reader.'),
    place: ContentKeySchema.nullable().describe('Block to scroll to.'),
  })
  .meta({ id: 'LessonView' });
export type LessonView = z.infer<typeof LessonViewSchema>;

/** Sent on opening, every 60 s of visible reading and on leaving. `seconds` since the last one; more than 120 is cut. */
export const VisitSchema = z
  .strictObject({
    visitId: IdSchema.describe('Made by the page: one per opening.'),
    blockKey: ContentKeySchema.nullable(),
    seconds: z.number().int().min(0).max(3600),
  })
  .meta({ id: 'Visit' });

/** Every change of a learning record answers with the new progress. */
export const ProgressChangedSchema = z
  .object({ progress: ProgressSchema, next: PlaceSchema.nullable() })
  .meta({ id: 'ProgressChanged' });
export type ProgressChanged = z.infer<typeof ProgressChangedSchema>;

export const SaveNoteSchema = z
  .strictObject({
    text: z.string().max(NOTE_MAX_LENGTH),
    revision: NoteRevisionSchema.describe(
      'One more than the revision the page knows of. The highest is kept, whatever the order of arrival.',
    ),
  })
  .meta({ id: 'SaveNote' });
export const NoteSavedSchema = ProgressChangedSchema.extend({ savedAt: InstantSchema }).meta({ id: 'NoteSaved' });
/** Details of `note_outdated`: what is held, of the same revision or a higher one. Nothing was changed. */
export const NoteOutdatedSchema = z.object({ held: NoteSchema }).meta({ id: 'NoteOutdated' });

/* ---- branching scenarios ---- */

export const ScenarioRunSchema = z
  .object({
    id: IdSchema,
    blockKey: ContentKeySchema,
    number: z.number().int(),
    path: z.array(z.object({ nodeKey: z.string(), optionKey: z.string() })),
    currentNodeKey: z.string(),
    end: z.enum(SCENARIO_ENDS).nullable(),
    cause: z.string().nullable().describe('Text of the hidden cause; only at the end.'),
    reveal: z.string().nullable(),
  })
  .meta({ id: 'ScenarioRun' });
export type ScenarioRun = z.infer<typeof ScenarioRunSchema>;
export const CurrentScenarioRunSchema = z
  .object({ run: ScenarioRunSchema.nullable() })
  .meta({ id: 'CurrentScenarioRun' });
export const StartScenarioRunSchema = z
  .strictObject({ fromNodeKey: z.string().max(80).nullable().default(null).describe('A retry goes on from here.') })
  .meta({ id: 'StartScenarioRun' });
export const ChooseSchema = z
  .strictObject({
    step: z
      .number()
      .int()
      .min(0)
      .describe('Length of the path before this choice: a repeated request changes nothing.'),
    nodeKey: z.string().max(80),
    optionKey: z.string().max(80),
  })
  .meta({ id: 'Choose' });
export const ScenarioChosenSchema = z
  .object({ run: ScenarioRunSchema, progress: ProgressSchema })
  .meta({ id: 'ScenarioChosen' });

export const LEARNING_ERRORS = {
  enrolment_not_found: 404,
  enrolment_exists: 409,
  enrolment_not_active: 409,
  enrolment_by_invitation_only: 403,
  enrolment_decided: 409,
  lesson_not_found: 404,
  lesson_locked: 409,
  block_not_found: 404,
  note_outdated: 409,
  scenario_run_not_found: 404,
  scenario_choice_unknown: 422,
  scenario_out_of_step: 409,
} as const satisfies ErrorTable;

export const LEARNING_PATHS = {
  myLearning: '/api/my-learning', // GET ?language=
  enrolments: '/api/enrolments', // POST enrol oneself
  enrolment: (id: string) => `/api/enrolments/${id}`, // PATCH audience
  course: (id: string) => `/api/enrolments/${id}/course`, // GET ?language= → CourseView
  lesson: (id: string, lessonKey: string) => `/api/enrolments/${id}/lessons/${lessonKey}`, // GET ?language= → LessonView
  visits: (id: string, lessonKey: string) => `/api/enrolments/${id}/lessons/${lessonKey}/visits`, // POST, 204
  lessonDone: (id: string, lessonKey: string) => `/api/enrolments/${id}/lessons/${lessonKey}/done`, // POST → ProgressChanged
  note: (id: string, blockKey: string) => `/api/enrolments/${id}/notes/${blockKey}`, // PUT → NoteSaved; `note_outdated` with NoteOutdated
  scenario: (id: string, blockKey: string) => `/api/enrolments/${id}/scenarios/${blockKey}/runs`, // GET ?language= newest · POST ?language= new run
  scenarioChoices: (runId: string) => `/api/scenario-runs/${runId}/choices`, // POST ?language= → ScenarioChosen
} as const;
