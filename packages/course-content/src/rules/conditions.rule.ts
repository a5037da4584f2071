import { blocksOf, type CourseModel } from '../course-model.js';
import type { ReadContext } from '../schema/validate.js';
import type { Condition } from '../structure.js';
import type { Rule } from './rule.js';

const partsOf = (condition: Condition): Condition[] =>
  'all' in condition ? condition.all : 'any' in condition ? condition.any : [];

const leavesOf = (condition: Condition): Condition[] => {
  const parts = partsOf(condition);
  return parts.length === 0 ? [condition] : parts.flatMap(leavesOf);
};

const checkLeaf = (leaf: Condition, course: CourseModel, { sources, problems, damaged }: ReadContext): void => {
  const [kind, key] = 'module' in leaf ? ['module', leaf.module] : 'quiz' in leaf ? ['quiz', leaf.quiz] : [];
  if (kind === undefined || key === undefined || damaged.has(key)) return;
  const parts = kind === 'module' ? course.settings.modules : (course.settings.quizzes ?? []);
  if (parts.some((part) => part.id === key)) return;
  problems.error(
    'reference',
    sources.placeOf(leaf, kind),
    `there is no ${kind} \`${key}\``,
    `name a ${kind} of course.yaml`,
  );
};

const isPossible = (
  condition: Condition,
  opened: ReadonlySet<string>,
  moduleOfQuiz: ReadonlyMap<string, string>,
): boolean => {
  if ('all' in condition) return condition.all.every((part) => isPossible(part, opened, moduleOfQuiz));
  if ('any' in condition) return condition.any.some((part) => isPossible(part, opened, moduleOfQuiz));
  if ('module' in condition) return opened.has(condition.module);
  if ('quiz' in condition) return opened.has(moduleOfQuiz.get(condition.quiz) ?? '');
  return 'date' in condition;
};

/** Modules that can be opened when everything opened before can be done. */
const openable = (course: CourseModel): Set<string> => {
  const moduleOfQuiz = new Map(
    blocksOf(course).flatMap(({ module, block }) => (block.type === 'quiz' ? [[block.quiz, module.id] as const] : [])),
  );
  const opened = new Set<string>();
  for (let before = -1; before < opened.size;) {
    before = opened.size;
    for (const { id, after } of course.settings.modules) {
      if (after === undefined || isPossible(after, opened, moduleOfQuiz)) opened.add(id);
    }
  }
  return opened;
};

/** Prerequisites and the completion rule name what exists, and no module waits for itself. */
export const conditions: Rule = (course, context) => {
  const { modules, complete_when: completeWhen } = course.settings;
  const before = context.problems.count;
  const prerequisites = modules.flatMap((module) => (module.after ? leavesOf(module.after) : []));
  for (const leaf of [...prerequisites, ...leavesOf(completeWhen)]) checkLeaf(leaf, course, context);
  for (const leaf of prerequisites.filter((candidate) => 'modules' in candidate)) {
    const hint = 'name the modules one by one';
    context.problems.error(
      'module',
      context.sources.placeOf(leaf),
      '`modules: required` is for complete_when only',
      hint,
    );
  }
  if (context.problems.count > before || course.modules.length < modules.length) return;
  const opened = openable(course);
  for (const module of modules.filter((candidate) => !opened.has(candidate.id))) {
    const place = context.sources.placeOf(module, 'after');
    const message = `\`${module.id}\` can never be opened: modules wait for one another`;
    context.problems.error('module', place, message, 'take one of the prerequisites out of the circle');
  }
};
