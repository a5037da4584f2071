import type {
  Audience,
  BlockRule,
  BlockType,
  CourseKind,
  QuizKind,
  SCENARIO_ENDS,
  ScenarioEffects,
} from '@integra/shared-types/content';
import type { Language } from '@integra/shared-types/languages';

/*
 * What a course version is made of besides its learner documents: structure, keys of the question items, framework.
 * It is kept as JSON by the importer and read by learning, quizzes and certificates. It never leaves the server.
 */

export const ITEM_POOLS = ['check', 'test', 'practice'] as const;
export type ItemPool = (typeof ITEM_POOLS)[number];

export const ITEM_DIFFICULTIES = ['recall', 'application', 'scenario'] as const;
export type ItemDifficulty = (typeof ITEM_DIFFICULTIES)[number];

export const QUIZ_FEEDBACKS = ['on_submit', 'when_passed_or_exhausted', 'none'] as const;
export type QuizFeedback = (typeof QUIZ_FEEDBACKS)[number];

/** A prerequisite or completion rule; a `date` (YYYY-MM-DD) holds from the start of that day, UTC. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { module: string }
  | { quiz: string }
  | { date: string }
  | { modules: 'required' };

export type StructureBlock = {
  key: string;
  type: BlockType;
  required: boolean;
  rule: BlockRule;
  /** Key of the quiz, scenario or package that the block shows; else null. */
  quiz: string | null;
  scenario: string | null;
  package: string | null;
};

export type StructureLesson = {
  key: string;
  minutes: number;
  competences: string[];
  /** SHA-256 (hex) over the required blocks in the source language: another one means "updated since you read it". */
  requiredHash: string;
  blocks: StructureBlock[];
};

export type StructureModule = {
  key: string;
  required: boolean;
  after: Condition | null;
  /** Sum over the lessons. */
  minutes: number;
  competences: string[];
  /** Competence code → level at which the module addresses it. */
  levels: Record<string, number>;
  lessons: StructureLesson[];
};

/**
 * How the questions of an attempt are chosen. `forms`: two disjoint lists of item keys, the same two for the pre-test and the
 * post-test of a pair; `pool` holds every item that a later attempt may draw from, `perModule` for each of `modules`.
 */
export type QuizDraw =
  | { kind: 'fixed'; items: string[] }
  | { kind: 'random'; draws: { pool: ItemPool; module: string; count: number }[] }
  | {
      kind: 'forms';
      pool: ItemPool;
      modules: string[];
      perModule: number;
      forms: { a: string[]; b: string[] };
    };

export type StructureQuiz = {
  key: string;
  kind: QuizKind;
  moduleKey: string;
  lessonKey: string;
  blockKey: string;
  draw: QuizDraw;
  /** Percent; null where there is nothing to pass. */
  passMark: number | null;
  /** Null: unlimited. */
  attempts: number | null;
  /** Between the end of an attempt and the start of the next. */
  waitHours: number;
  timeLimitMinutes: number | null;
  shuffleItems: boolean;
  shuffleOptions: boolean;
  feedback: QuizFeedback;
  /** Days for which feedback can be read after submission; null: always. */
  reviewDays: number | null;
};

/** A scenario without words: what the server checks a path against, and the causes it draws from. */
export type StructureScenario = {
  key: string;
  competences: string[];
  /** Empty when the scenario hides nothing. */
  causes: string[];
  start: string;
  nodes: {
    key: string;
    options: { key: string; next: string; effects: ScenarioEffects }[];
    end: (typeof SCENARIO_ENDS)[number] | null;
    retryFrom: string | null;
  }[];
};

export type CourseStructure = {
  courseKey: string;
  kind: CourseKind;
  audiences: Audience[];
  estimatedMinutes: number;
  /** Null: the course issues no certificate. */
  certificateHours: number | null;
  framework: { key: string; version: string };
  modules: StructureModule[];
  quizzes: StructureQuiz[];
  scenarios: StructureScenario[];
  completeWhen: Condition;
};

/** What scoring needs of an item: option keys and the answer key. Pairs and steps stand in the right order. */
export type ItemScoring =
  | { type: 'single' | 'multiple'; options: { key: string; correct: boolean }[] }
  | { type: 'true_false'; correct: boolean }
  | { type: 'matching'; pairs: string[]; distractors: string[] }
  | { type: 'ordering'; steps: string[] }
  | { type: 'short_text' }
  | { type: 'numeric'; answer: number; tolerance: number }
  | { type: 'likert'; scale: string[] };
export type ItemType = ItemScoring['type'];

type ItemWords = { stem: string; feedback: string | null };

/** The words of an item in one language, by part key. The accepted short answers belong to the language. Markdown. */
export type ItemText = ItemWords &
  (
    | { type: 'single' | 'multiple'; options: Record<string, { text: string; rationale: string }> }
    | { type: 'true_false'; rationale: string }
    | {
        type: 'matching';
        pairs: Record<string, { left: string; right: string; rationale: string }>;
        distractors: Record<string, { right: string }>;
      }
    | { type: 'ordering'; steps: Record<string, { text: string; rationale: string }> }
    | { type: 'short_text'; accept: string[]; rationale: string }
    | { type: 'numeric'; unit: string | null; rationale: string }
    | { type: 'likert'; scale: Record<string, string> }
  );

/** What a scenario tells only at the end of a run; `language` is the source when the translation is not whole. */
export type ScenarioEnding = {
  language: Language;
  causes: Record<string, string>;
  reveal: string | null;
};

export type FrameworkText = {
  title: string;
  label: string;
  /** Level → its name and meaning. */
  levels: Record<string, { title: string; text: string }>;
  /** Domain code → title. */
  domains: Record<string, string>;
  /** `indicators`: level → text. */
  competences: Record<string, { title: string; indicators: Record<string, string> }>;
  profiles: Record<string, string>;
  /** Fields in the source language because the translation lacks them, such as `competences.K1.title`. */
  fallbacks: { field: string; language: Language }[];
};

/** One version of a competence framework with all its languages. */
export type CompiledFramework = {
  key: string;
  version: string;
  levels: number[];
  domains: { code: string; competences: { code: string; levels: number[] }[] }[];
  /** `targets`: domain code → level. */
  profiles: { key: string; targets: Record<string, number> }[];
  sourceLanguage: Language;
  texts: Partial<Record<Language, FrameworkText>>;
};

/** How short answers are compared: without case, accents and surrounding or doubled space. */
export const comparableAnswer = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
