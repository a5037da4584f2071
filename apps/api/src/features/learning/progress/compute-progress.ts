import type { CourseStructure, StructureModule } from '@integra/course-content/structure';
import type { Lock, Progress, Step } from '@integra/shared-types/learning';
import type { LearningFacts } from './facts.js';
import { lessonSteps } from './lesson-steps.js';
import { evaluateCondition, nextOpening } from './conditions.js';

type ModuleProgress = Progress['modules'][number];
type LessonProgress = ModuleProgress['lessons'][number];

/** The derived document, and until when it holds (a lock, or completion, that waits for a date is met then). */
export type ComputedProgress = { readonly progress: Progress; readonly holdsUntil: Date | null };

const countDone = (steps: readonly Step[]): number => steps.filter((step) => step.isDone).length;

/** Rounded down, so that 100 means that nothing is left. */
const percentOf = (doneSteps: number, totalSteps: number): number =>
  totalSteps === 0 ? 0 : Math.floor((doneSteps * 100) / totalSteps);

/**
 * Where a learner stands, from the course's rules and the facts alone. Pure; the order of the facts never matters; the steps it lists
 * are the explanation of its percentage.
 */
export const computeProgress = (course: CourseStructure, facts: LearningFacts, now: Date): ComputedProgress => {
  const stepsOf = new Map(
    course.modules.map((module) => [
      module.key,
      module.lessons.flatMap((lesson) => lessonSteps(course, module, lesson, facts)),
    ]),
  );
  const isModuleDone = (key: string): boolean => (stepsOf.get(key) ?? []).every((step) => step.isDone);
  const isQuizPassed = (key: string): boolean =>
    facts.quizOutcomes.some((outcome) => outcome.quizKey === key && outcome.isPassed);
  const requiredModules = course.modules.filter((module) => module.required).map((module) => module.key);
  const conditionFacts = { isModuleDone, isQuizPassed, requiredModules, now };

  const modules = course.modules.map((module) =>
    moduleProgress(
      module,
      stepsOf.get(module.key) ?? [],
      module.after === null ? null : evaluateCondition(module.after, conditionFacts),
      facts,
    ),
  );
  const steps = course.modules.flatMap((module) => stepsOf.get(module.key) ?? []);
  const counted = steps.filter((step) => requiredModules.includes(step.moduleKey));
  const completion = evaluateCondition(course.completeWhen, conditionFacts);
  const isComplete = facts.completedAt !== null || completion.isMet;
  const doneSteps = countDone(counted);
  const locks = [...modules.flatMap(({ lock }) => lock ?? []), ...(isComplete ? [] : [completion])];
  const openings = locks.flatMap((lock) => nextOpening(lock) ?? []);

  return {
    holdsUntil: openings.length === 0 ? null : new Date(Math.min(...openings.map((opening) => opening.getTime()))),
    progress: {
      percent: isComplete ? 100 : Math.min(99, percentOf(doneSteps, counted.length)),
      doneSteps,
      totalSteps: counted.length,
      minutesLeft: modules
        .filter((module) => module.isRequired)
        .reduce((minutes, module) => minutes + module.minutesLeft, 0),
      isComplete,
      completedAt: facts.completedAt?.toISOString() ?? null,
      modules,
      steps,
    },
  };
};

const moduleProgress = (
  module: StructureModule,
  steps: readonly Step[],
  lock: Lock | null,
  facts: LearningFacts,
): ModuleProgress => {
  const isLocked = lock !== null && !lock.isMet;
  const lessons = module.lessons.map((lesson): LessonProgress => {
    const own = steps.filter((step) => step.lessonKey === lesson.key);
    const view = facts.lessonViews.find((candidate) => candidate.lessonKey === lesson.key);
    const isPlayed = lesson.blocks.some(({ key }) => facts.packageOutcomes.some(({ blockKey }) => blockKey === key));
    const isStarted = facts.openedLessons.includes(lesson.key) || isPlayed || own.some((step) => step.isDone);
    const isDone = own.length > 0 ? own.every((step) => step.isDone) : view !== undefined;
    return {
      key: lesson.key,
      state: isDone ? 'done' : isLocked ? 'locked' : isStarted ? 'started' : 'open',
      isUpdated: view !== undefined && view.requiredHash !== lesson.requiredHash,
      minutes: lesson.minutes,
      viewedAt: view?.viewedAt.toISOString() ?? null,
    };
  });
  const doneSteps = countDone(steps);
  const isDone = doneSteps === steps.length;
  return {
    key: module.key,
    isRequired: module.required,
    state: isDone ? 'done' : isLocked ? 'locked' : lessons.some(hasBegun) ? 'started' : 'open',
    lock,
    doneSteps,
    totalSteps: steps.length,
    minutesLeft: lessons.reduce((minutes, lesson) => minutes + (lesson.state === 'done' ? 0 : lesson.minutes), 0),
    lessons,
  };
};

export const hasBegun = (lesson: LessonProgress): boolean => lesson.state === 'started' || lesson.state === 'done';
