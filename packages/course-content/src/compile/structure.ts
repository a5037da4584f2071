import type { BlockRule, QuizKind } from '@integra/shared-types/content';
import { blocksOf, type LoadedCourse, readyItems } from '../course-model.js';
import type { QuizFile } from '../schema/course.schema.js';
import type { BlockFile, ModuleFile } from '../schema/module.schema.js';
import type { ScenarioFile } from '../schema/scenario.schema.js';
import type { CourseStructure, QuizDraw, StructureModule, StructureQuiz, StructureScenario } from '../structure.js';

const QUIZ_RULES: Readonly<Record<QuizKind, BlockRule>> = {
  practice: 'submitted',
  graded: 'passed',
  pre_test: 'submitted',
  post_test: 'passed',
};

const ruleOf = (block: BlockFile, course: LoadedCourse): BlockRule => {
  switch (block.type) {
    case 'scenario':
      return 'reached_end';
    case 'reflection':
    case 'action_plan':
      return 'saved';
    case 'quiz':
      return QUIZ_RULES[quizOf(course, block.quiz).kind];
    case 'scorm':
      return 'completed';
    case 'certificate':
      return 'none';
    default:
      return 'viewed';
  }
};

const quizOf = (course: LoadedCourse, key: string): QuizFile => {
  const quiz = course.settings.quizzes?.find((candidate) => candidate.id === key);
  if (!quiz) throw new Error(`There is no quiz ${key}`);
  return quiz;
};

/** Completion of a block: what completes it, and whether its lesson waits for it. */
export const completionOf = (block: BlockFile, course: LoadedCourse): { required: boolean; rule: BlockRule } => {
  const rule = ruleOf(block, course);
  const isOptional = block.type === 'reflection' || block.type === 'further_reading' || rule === 'none';
  return { required: rule !== 'none' && (block.required ?? !isOptional), rule };
};

export const minutesOf = (module: ModuleFile): number =>
  module.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);

/** Lesson key → hash over its required blocks in the source language. */
type RequiredHashes = ReadonlyMap<string, string>;

const moduleOf = (module: ModuleFile, course: LoadedCourse, requiredHashes: RequiredHashes): StructureModule => ({
  key: module.id,
  required: module.required,
  after: course.settings.modules.find((entry) => entry.id === module.id)?.after ?? null,
  minutes: minutesOf(module),
  competences: module.competences,
  levels: module.levels,
  lessons: module.lessons.map((lesson) => ({
    key: lesson.id,
    minutes: lesson.minutes,
    competences: lesson.competences,
    requiredHash: requiredHashes.get(lesson.id) ?? '',
    blocks: lesson.blocks.map((block) => ({
      key: block.id,
      type: block.type,
      ...completionOf(block, course),
      quiz: block.type === 'quiz' ? block.quiz : null,
      scenario: block.type === 'scenario' ? block.scenario : null,
      package: block.type === 'scorm' ? block.package : null,
    })),
  })),
});

const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Items in key order go to A and B in turn, so that both forms take from the whole length of the bank. */
const formsOf = (course: LoadedCourse, forms: Extract<QuizFile['draw'], { forms: object }>['forms']) => {
  const drawn = forms.modules.flatMap((module) =>
    readyItems(course, module)
      .filter((item) => item.pool === forms.pool)
      .map((item) => item.id)
      .toSorted(byKey)
      .slice(0, 2 * forms.per_module),
  );
  return { a: drawn.filter((_, index) => index % 2 === 0), b: drawn.filter((_, index) => index % 2 === 1) };
};

const drawOf = (course: LoadedCourse, { draw }: QuizFile): QuizDraw => {
  if ('fixed' in draw) return { kind: 'fixed', items: draw.fixed };
  if ('random' in draw) return { kind: 'random', draws: draw.random };
  const { pool, modules, per_module: perModule } = draw.forms;
  return { kind: 'forms', pool, modules, perModule, forms: formsOf(course, draw.forms) };
};

const quizStructure = (quiz: QuizFile, course: LoadedCourse): StructureQuiz => {
  const place = blocksOf(course).find(({ block }) => block.type === 'quiz' && block.quiz === quiz.id);
  if (!place) throw new Error(`No block shows the quiz ${quiz.id}`);
  return {
    key: quiz.id,
    kind: quiz.kind,
    moduleKey: place.module.id,
    lessonKey: place.lesson.id,
    blockKey: place.block.id,
    draw: drawOf(course, quiz),
    passMark: quiz.pass_mark ?? null,
    attempts: quiz.attempts ?? null,
    waitHours: quiz.wait_hours ?? 0,
    timeLimitMinutes: quiz.time_limit_minutes ?? null,
    shuffleItems: quiz.shuffle_items ?? true,
    shuffleOptions: quiz.shuffle_options ?? true,
    feedback: quiz.feedback,
    reviewDays: quiz.review_days ?? null,
  };
};

const scenarioStructure = (scenario: ScenarioFile): StructureScenario => ({
  key: scenario.id,
  competences: scenario.competences,
  causes: (scenario.causes ?? []).map((cause) => cause.id),
  start: scenario.start,
  nodes: scenario.nodes.map((node) => ({
    key: node.id,
    options: (node.options ?? []).map(({ id, next, effects }) => ({ key: id, next, effects: effects ?? {} })),
    end: node.end ?? null,
    retryFrom: node.retry_from ?? null,
  })),
});

/** The language-free part of a course version. */
export const compileStructure = (course: LoadedCourse, requiredHashes: RequiredHashes): CourseStructure => {
  const { settings, framework } = course;
  return {
    courseKey: settings.slug,
    kind: settings.kind,
    audiences: settings.audiences,
    estimatedMinutes: settings.estimated_minutes,
    certificateHours: settings.certificate?.hours ?? null,
    framework: { key: framework.key, version: framework.version },
    modules: course.modules.map((module) => moduleOf(module, course, requiredHashes)),
    quizzes: (settings.quizzes ?? []).map((quiz) => quizStructure(quiz, course)),
    scenarios: course.scenarios.map(scenarioStructure),
    completeWhen: settings.complete_when,
  };
};
