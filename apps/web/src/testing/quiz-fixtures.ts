import type { Progress } from '@integra/shared-types/learning';
import {
  type Attempt,
  type AttemptResult,
  AttemptResultSchema,
  AttemptSchema,
  type Question,
  type QuestionResult,
  type QuizOverview,
  QuizOverviewSchema,
} from '@integra/shared-types/quizzes';
import { LEARNER_PATHS } from '../lib/routing/learner-paths.js';

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

export const ENROLMENT_ID = id(500);
export const ATTEMPT_ID = id(501);
export const LESSON_KEY = 'close-test';
export const QUIZ_KEY = 'post-test';

/** When the server answers, whatever the computer's clock says. */
export const SERVER_NOW = '2026-11-22T10:00:00.000Z';

export const QUIZ_PAGES = {
  quiz: LEARNER_PATHS.quiz(ENROLMENT_ID, LESSON_KEY, QUIZ_KEY),
  attempt: LEARNER_PATHS.quizAttempt(ENROLMENT_ID, LESSON_KEY, QUIZ_KEY, ATTEMPT_ID),
  result: LEARNER_PATHS.quizResult(ENROLMENT_ID, LESSON_KEY, QUIZ_KEY, ATTEMPT_ID),
};

const choices = (...texts: string[]) => texts.map((text, index) => ({ id: String(index + 1), text }));

const base = (stem: string) => ({ stem, language: 'en' as const });

/** One of each type. */
export const QUESTIONS = [
  {
    type: 'single',
    ...base('Which description of radicalisation matches the guidelines?'),
    choices: choices('A changing process', 'A state a person is in', 'A fixed sequence of stages'),
  },
  {
    type: 'multiple',
    ...base('A colleague explains everything by *unemployment*. Which questions help?'),
    choices: choices('What does the group give this person?', 'What holds the person?', 'Which neighbourhood?'),
  },
  { type: 'true_false', ...base('A person has disengaged only once their beliefs have changed.') },
  {
    type: 'matching',
    ...base('Match each observation with the kind of factor it describes.'),
    left: choices('A complaint was never answered', 'Everyone gets up when he comes in'),
    right: choices('Pull', 'Push', 'Protective'),
  },
  {
    type: 'ordering',
    ...base('Put the groups in order, from the largest to the smallest.'),
    choices: choices('They sympathise', 'They do not care', 'They find violence justified'),
  },
  { type: 'short_text', ...base('One word: what is the change of behaviour called?') },
  { type: 'numeric', ...base('Of ten people, how many act on such ideas on average?'), unit: 'people' },
  {
    type: 'likert',
    ...base('I feel able to explain this to a colleague.'),
    choices: choices('Not at all', 'Partly', 'Fully'),
  },
] as const satisfies readonly Question[] as readonly Question[];

export const anOverview = (overrides: Partial<QuizOverview> = {}): QuizOverview =>
  QuizOverviewSchema.parse({
    quizKey: QUIZ_KEY,
    kind: 'post_test',
    language: 'en',
    title: 'Final test',
    instructions: 'Eight questions on the whole course.',
    questionCount: 8,
    passMark: 80,
    attemptsAllowed: 3,
    attemptsUsed: 0,
    waitHours: 24,
    timeLimitMinutes: null,
    cannotStart: null,
    nextAttemptAt: null,
    best: null,
    isPassed: false,
    openAttemptId: null,
    attempts: [],
    grants: [],
    ...overrides,
  });

export const aSubmitted = (
  overrides: Partial<QuizOverview['attempts'][number]> = {},
): QuizOverview['attempts'][number] => ({
  id: ATTEMPT_ID,
  number: 1,
  state: 'submitted',
  startedAt: '2026-11-22T09:00:00.000Z',
  submittedAt: '2026-11-22T09:40:00.000Z',
  endedBy: 'learner',
  percent: 66.7,
  isPassed: false,
  wasPreview: false,
  ...overrides,
});

type AttemptOverrides = Partial<Omit<Attempt, 'questions'>> & {
  questions?: readonly Question[];
  /** What the server holds, by position. */
  saved?: Readonly<Record<number, Partial<Attempt['questions'][number]>>>;
};

export const anAttempt = ({ questions = QUESTIONS, saved = {}, ...overrides }: AttemptOverrides = {}): Attempt =>
  AttemptSchema.parse({
    id: ATTEMPT_ID,
    number: 1,
    state: 'in_progress',
    startedAt: '2026-11-22T09:55:00.000Z',
    submittedAt: null,
    endedBy: null,
    percent: null,
    isPassed: null,
    wasPreview: false,
    enrolmentId: ENROLMENT_ID,
    quizKey: QUIZ_KEY,
    lessonKey: LESSON_KEY,
    kind: 'post_test',
    language: 'en',
    title: 'Final test',
    dueAt: null,
    serverNow: SERVER_NOW,
    isPreview: false,
    questions: questions.map((question, position) => ({
      position,
      question,
      answer: null,
      isFlagged: false,
      sequence: 0,
      savedAt: null,
      ...saved[position],
    })),
    ...overrides,
  });

const PROGRESS: Progress = {
  percent: 90,
  doneSteps: 9,
  totalSteps: 10,
  minutesLeft: 5,
  isComplete: false,
  completedAt: null,
  modules: [],
  steps: [],
};

export const aQuestionResult = (overrides: Partial<QuestionResult> = {}): QuestionResult => ({
  position: 0,
  question: QUESTIONS[0]!,
  answer: { type: 'single', choice: '2' },
  points: 0,
  correct: { type: 'single', choice: '1' },
  accepted: [],
  rationales: [
    { choiceId: '1', isCorrect: true, text: 'The guidelines speak of a dynamic process.' },
    { choiceId: '2', isCorrect: false, text: 'The definition names a process and not a state.' },
    { choiceId: '3', isCorrect: false, text: 'A dynamic process can stop or turn back.' },
  ],
  feedback: null,
  lesson: { key: 'm1-words', title: 'Words that matter' },
  ...overrides,
});

/** Every question of `QUESTIONS` after submitting, some right, some not. */
export const ALL_RESULTS: readonly QuestionResult[] = [
  aQuestionResult(),
  aQuestionResult({
    position: 1,
    question: QUESTIONS[1]!,
    answer: { type: 'multiple', choices: ['1'] },
    points: 0.5,
    correct: { type: 'multiple', choices: ['1', '2'] },
    rationales: [
      { choiceId: '1', isCorrect: true, text: 'Asks for pull factors.' },
      { choiceId: '2', isCorrect: true, text: 'What protects is what you can build on.' },
      { choiceId: '3', isCorrect: false, text: 'This question invites a stereotype.' },
    ],
  }),
  aQuestionResult({
    position: 2,
    question: QUESTIONS[2]!,
    answer: { type: 'true_false', value: false },
    points: 1,
    correct: { type: 'true_false', value: false },
    rationales: [{ choiceId: null, isCorrect: null, text: 'Disengagement is a change of behaviour.' }],
  }),
  aQuestionResult({
    position: 3,
    question: QUESTIONS[3]!,
    answer: { type: 'matching', pairs: { '1': '2', '2': '3' } },
    points: 0.5,
    correct: { type: 'matching', pairs: { '1': '2', '2': '1' } },
    rationales: [
      { choiceId: '1', isCorrect: null, text: 'An injustice from outside.' },
      { choiceId: '2', isCorrect: null, text: 'Standing makes the group attractive.' },
    ],
  }),
  aQuestionResult({
    position: 4,
    question: QUESTIONS[4]!,
    answer: { type: 'ordering', order: ['2', '3', '1'] },
    points: 0.33,
    correct: { type: 'ordering', order: ['2', '1', '3'] },
    rationales: [
      { choiceId: '1', isCorrect: null, text: 'They share the aim.' },
      { choiceId: '2', isCorrect: null, text: 'The broad base.' },
      { choiceId: '3', isCorrect: null, text: 'Fewer, and nearly all do nothing.' },
    ],
  }),
  aQuestionResult({
    position: 5,
    question: QUESTIONS[5]!,
    answer: { type: 'short_text', text: 'leaving' },
    points: 0,
    correct: null,
    accepted: ['disengagement', 'disengaging'],
    rationales: [{ choiceId: null, isCorrect: null, text: 'Deradicalisation would be the change of attitude.' }],
  }),
  aQuestionResult({
    position: 6,
    question: QUESTIONS[6]!,
    answer: null,
    points: 0,
    correct: { type: 'numeric', value: 0.5 },
    rationales: [{ choiceId: null, isCorrect: null, text: 'Very few.' }],
  }),
  aQuestionResult({
    position: 7,
    question: QUESTIONS[7]!,
    answer: { type: 'likert', choice: '2' },
    points: null,
    correct: null,
    rationales: [],
  }),
];

export const aResult = (overrides: Partial<AttemptResult> = {}): AttemptResult =>
  AttemptResultSchema.parse({
    attempt: aSubmitted(),
    enrolmentId: ENROLMENT_ID,
    quizKey: QUIZ_KEY,
    lessonKey: LESSON_KEY,
    kind: 'post_test',
    language: 'en',
    title: 'Final test',
    score: 4,
    maximum: 6,
    percent: 66.7,
    passMark: 80,
    isPassed: false,
    bandText: 'Not passed yet. A new attempt is possible after a day.',
    mode: 'guidance',
    reviewEndsAt: null,
    questions: [],
    competences: [
      {
        code: 'K1',
        title: 'Explaining radicalisation',
        right: 1,
        total: 3,
        lessons: [{ key: 'm1-words', title: 'Words that matter' }],
      },
      { code: 'K2', title: 'Rights and fair judgement', right: 3, total: 3, lessons: [] },
    ],
    overview: anOverview({
      attemptsUsed: 1,
      cannotStart: 'waiting_time',
      nextAttemptAt: '2026-11-23T09:40:00.000Z',
      attempts: [aSubmitted()],
    }),
    progress: PROGRESS,
    ...overrides,
  });
