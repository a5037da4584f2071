import {
  type LessonDocument,
  LessonDocumentSchema,
  type OutlineDocument,
  OutlineDocumentSchema,
} from '@integra/shared-types/content';
import {
  type CourseView,
  CourseViewSchema,
  type Enrolment,
  EnrolmentSchema,
  type LearningCard,
  LearningCardSchema,
  type LessonView,
  LessonViewSchema,
  type Progress,
  ProgressSchema,
  type ScenarioRun,
  ScenarioRunSchema,
} from '@integra/shared-types/learning';

/* A small course: an orientation with two lessons, a module with three, and a close that waits for the module. */

export const ENROLMENT_ID = '00000000-0000-4000-8000-000000000031';
export const RUN_ID = '00000000-0000-4000-8000-000000000041';
const AT = '2026-11-20T09:00:00.000Z';

export const anEnrolment = (overrides: Partial<Enrolment> = {}): Enrolment =>
  EnrolmentSchema.parse({
    id: ENROLMENT_ID,
    courseKey: 'small',
    versionNumber: 1,
    state: 'active',
    audience: 'probation',
    enrolledAt: '2026-11-02T08:00:00.000Z',
    completedAt: null,
    ...overrides,
  });

const lesson = (key: string, title: string, minutes: number) => ({ key, title, minutes, blockCount: 2 });
const module = (key: string, title: string, minutes: number, lessons: ReturnType<typeof lesson>[]) => ({
  key,
  title,
  summary: `About ${title.toLowerCase()}.`,
  note: null as string | null,
  outcomes: [{ key: `${key}-o1`, text: 'Name three things.' }],
  competences: ['K1'],
  minutes,
  lessons,
});

export const anOutline = (overrides: Partial<OutlineDocument> = {}): OutlineDocument =>
  OutlineDocumentSchema.parse({
    courseKey: 'small',
    kind: 'integra',
    language: 'en',
    title: 'A small course',
    summary: 'For people who read at the end of a shift.',
    description: 'Three hours.',
    label: 'INTEGRA-inspired, not the official content',
    minutes: 40,
    modules: [
      module('m0', 'Welcome', 10, [lesson('welcome', 'How this works', 4), lesson('rules', 'Five rules', 6)]),
      {
        ...module('m1', 'Words', 25, [
          lesson('words', 'One word at the handover', 8),
          lesson('practice', 'Which question comes next?', 10),
          lesson('check', 'Module check', 7),
        ]),
        note: 'This module speaks about loss. Stop whenever you like.',
      },
      module('close', 'Close', 5, [lesson('plan', 'One thing in thirty days', 5)]),
    ],
    quizzes: { 'm1-check': { kind: 'graded', title: 'Check of the words', instructions: null, bands: [] } },
    competenceTitles: { K1: 'Explains radicalisation' },
    fallbacks: [],
    ...overrides,
  });

type StepFacts = Pick<Progress['steps'][number], 'kind' | 'key' | 'lessonKey' | 'moduleKey'>;
const STEPS: readonly StepFacts[] = [
  { kind: 'read_lesson', key: 'welcome', lessonKey: 'welcome', moduleKey: 'm0' },
  { kind: 'read_lesson', key: 'rules', lessonKey: 'rules', moduleKey: 'm0' },
  { kind: 'read_lesson', key: 'words', lessonKey: 'words', moduleKey: 'm1' },
  { kind: 'read_lesson', key: 'practice', lessonKey: 'practice', moduleKey: 'm1' },
  { kind: 'finish_scenario', key: 'practice-scenario', lessonKey: 'practice', moduleKey: 'm1' },
  { kind: 'pass_quiz', key: 'm1-check', lessonKey: 'check', moduleKey: 'm1' },
  { kind: 'read_lesson', key: 'plan', lessonKey: 'plan', moduleKey: 'close' },
  { kind: 'save_action_plan', key: 'plan-note', lessonKey: 'plan', moduleKey: 'close' },
];

/**
 * The progress of somebody who did these steps (given by the step's key); every figure follows from them.
 * @param updated lessons whose required blocks changed since they were read
 */
export const aProgress = (
  done: readonly string[] = ['welcome', 'rules'],
  updated: readonly string[] = [],
): Progress => {
  const steps = STEPS.map((step) => {
    const isDone = done.includes(step.key);
    const isQuiz = step.kind === 'pass_quiz';
    return {
      ...step,
      isDone,
      doneAt: isDone ? AT : null,
      needs: isQuiz ? 70 : null,
      best: isQuiz && !isDone ? 50 : null,
    };
  });
  const isDoneModule = (key: string) => steps.every(({ moduleKey, isDone }) => moduleKey !== key || isDone);
  const modules = anOutline().modules.map(({ key, lessons }) => {
    const own = steps.filter(({ moduleKey }) => moduleKey === key);
    const lock =
      key === 'close'
        ? ({ kind: 'all', parts: [{ kind: 'module', key: 'm1', isMet: isDoneModule('m1') }] } as const)
        : null;
    const isLocked = lock !== null && !isDoneModule('m1');
    const lessonProgress = lessons.map(({ key: lessonKey, minutes }) => {
      const isDone = own.filter((step) => step.lessonKey === lessonKey).every((step) => step.isDone);
      return {
        key: lessonKey,
        state: isDone ? 'done' : isLocked ? 'locked' : 'open',
        isUpdated: updated.includes(lessonKey),
        minutes,
        viewedAt: done.includes(lessonKey) ? AT : null,
      } as const;
    });
    return {
      key,
      isRequired: true,
      state: isDoneModule(key) ? 'done' : isLocked ? 'locked' : 'open',
      lock: lock && { ...lock, isMet: isDoneModule('m1') },
      doneSteps: own.filter(({ isDone }) => isDone).length,
      totalSteps: own.length,
      minutesLeft: lessonProgress.reduce((sum, { state, minutes }) => sum + (state === 'done' ? 0 : minutes), 0),
      lessons: lessonProgress,
    };
  });
  const doneSteps = steps.filter(({ isDone }) => isDone).length;
  const isComplete = doneSteps === steps.length;
  return ProgressSchema.parse({
    percent: Math.floor((doneSteps * 100) / steps.length),
    doneSteps,
    totalSteps: steps.length,
    minutesLeft: modules.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0),
    isComplete,
    completedAt: isComplete ? AT : null,
    modules,
    steps,
  });
};

export const aCourseView = (overrides: Partial<CourseView> = {}): CourseView =>
  CourseViewSchema.parse({
    enrolment: anEnrolment(),
    outline: anOutline(),
    isPreview: false,
    languages: [
      { language: 'en', isPreview: false },
      { language: 'fr', isPreview: true },
    ],
    progress: aProgress(),
    resume: { lessonKey: 'words', blockKey: null },
    ...overrides,
  });

export const aLearningCard = (overrides: Partial<LearningCard> = {}): LearningCard =>
  LearningCardSchema.parse({
    enrolment: anEnrolment(),
    title: 'A small course',
    summary: 'For people who read at the end of a shift.',
    language: 'en',
    percent: 25,
    doneSteps: 2,
    hasBegun: true,
    totalSteps: 8,
    lessonsDone: 2,
    lessonsTotal: 6,
    minutesLeft: 30,
    resume: { lessonKey: 'words', blockKey: 'words-2' },
    resumeTitle: 'One word at the handover',
    ...overrides,
  });

const text = (key: string, words: string) => ({
  key,
  type: 'text' as const,
  required: true,
  rule: 'viewed' as const,
  text: words,
  variants: {},
});

export const aLessonDocument = (overrides: Partial<LessonDocument> = {}): LessonDocument =>
  LessonDocumentSchema.parse({
    key: 'words',
    moduleKey: 'm1',
    language: 'en',
    title: 'One word at the handover',
    minutes: 8,
    competences: ['K1'],
    blocks: [text('words-1', 'It is ten to seven.'), text('words-2', 'What does the night shift know now?')],
    fallbacks: [],
    ...overrides,
  });

export const aLessonView = (overrides: Partial<LessonView> = {}): LessonView =>
  LessonViewSchema.parse({
    document: aLessonDocument(),
    documentHash: 'a'.repeat(64),
    isPreview: false,
    audience: 'probation',
    progress: aProgress(),
    notes: [],
    place: null,
    ...overrides,
  });

/** Three nodes: a first choice, a second one, and two ends, of which one leads back. */
export const aScenarioBlock = {
  key: 'practice-scenario',
  type: 'scenario' as const,
  required: true,
  rule: 'reached_end' as const,
  scenario: 'next-question',
  title: 'Which question comes next?',
  intro: 'Mika says something.',
  start: 'n1',
  nodes: [
    {
      key: 'n1',
      text: 'The sentence is in the room.',
      options: [
        {
          key: 'ask',
          text: 'Ask quietly',
          next: 'n2',
          note: 'You spare Mika an audience.',
          effects: { trust: 'gains' as const, rights: 'holds' as const, safety: 'gains' as const },
        },
        {
          key: 'label',
          text: 'Say that this is extremist talk',
          next: 'end-label',
          note: null,
          effects: { trust: 'loses' as const },
        },
      ],
      end: null,
      retryFrom: null,
    },
    {
      key: 'n2',
      text: 'Mika shrugs.',
      options: [{ key: 'wait', text: 'Wait', next: 'end-good', note: 'Silence helps.', effects: {} }],
      end: null,
      retryFrom: null,
    },
    { key: 'end-good', text: 'Mika talks.', options: [], end: 'constructive' as const, retryFrom: null },
    { key: 'end-label', text: 'Mika walks away.', options: [], end: 'setback' as const, retryFrom: 'n1' },
  ],
  debrief: [{ key: 'd1', text: 'What did you assume?' }],
  hasHiddenCause: true,
  variants: { probation: { intro: 'In the waiting room Mika says something.' } },
};

export const aScenarioRun = (overrides: Partial<ScenarioRun> = {}): ScenarioRun =>
  ScenarioRunSchema.parse({
    id: RUN_ID,
    blockKey: 'practice-scenario',
    number: 1,
    path: [],
    currentNodeKey: 'n1',
    end: null,
    cause: null,
    reveal: null,
    ...overrides,
  });
