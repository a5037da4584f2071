import type { Language } from '@integra/shared-types/languages';
import { type BlockPlace, blocksOf, type CourseModel } from '../course-model.js';
import type { LibraryFile } from '../schema/library.schema.js';
import type { ReadContext } from '../schema/validate.js';
import type { Rule } from './rule.js';

type Target = { what: string; keys: ReadonlySet<string>; hint: string };

const check = (holder: object, field: string | number, target: Target, context: ReadContext): void => {
  const key = String((holder as Record<string | number, unknown>)[field]);
  if (target.keys.has(key) || context.damaged.has(key)) return;
  const place = context.sources.placeOf(holder, field);
  context.problems.error('reference', place, `there is no ${target.what} \`${key}\``, target.hint);
};

const targetsOf = (course: CourseModel) => ({
  quiz: {
    what: 'quiz',
    keys: new Set((course.settings.quizzes ?? []).map((quiz) => quiz.id)),
    hint: 'name a quiz of course.yaml',
  },
  scenario: {
    what: 'scenario',
    keys: new Set(course.scenarios.map((scenario) => scenario.id)),
    hint: 'name a file of scenarios/',
  },
  entry: { what: 'library entry', keys: new Set(course.library.keys()), hint: 'name a file of library/' },
  image: { what: 'picture', keys: new Set(course.images.keys()), hint: 'put the file into images/' },
});

const checkBlock = ({ block }: BlockPlace, targets: ReturnType<typeof targetsOf>, context: ReadContext): void => {
  switch (block.type) {
    case 'quiz':
      return check(block, 'quiz', targets.quiz, context);
    case 'scenario':
      return check(block, 'scenario', targets.scenario, context);
    case 'image':
      return check(block, 'file', targets.image, context);
    case 'further_reading':
      for (const index of block.entries.keys()) check(block.entries, index, targets.entry, context);
      return;
    default:
      return;
  }
};

/** A quiz or scenario that no block shows can't be reached; one that two blocks show can't say where it belongs. */
const checkShownOnce = (
  parts: readonly { id: string }[],
  shown: readonly string[],
  what: string,
  { sources, problems, damaged }: ReadContext,
): void => {
  const isMisspelt = shown.some((key) => !parts.some((part) => part.id === key));
  if (isMisspelt) return;
  for (const part of parts) {
    const count = shown.filter((key) => key === part.id).length;
    if (count === 1 || damaged.has(part.id)) continue;
    const message =
      count === 0 ? `no block shows the ${what} \`${part.id}\`` : `${count} blocks show the ${what} \`${part.id}\``;
    problems.error('reference', sources.placeOf(part, 'id'), message, `show it in exactly one block of type ${what}`);
  }
};

/** A summary in another language alone could not be fallen back to. */
const checkSummary = (entry: LibraryFile, language: Language, { sources, problems }: ReadContext): void => {
  if (entry.summary[language] !== undefined) return;
  const message = `\`${entry.key}\` has no summary in the source language`;
  problems.error('reference', sources.placeOf(entry, 'summary'), message, `add \`${language}: …\` in your own words`);
};

/** Everything a file names exists, and what must be shown is shown. */
export const references: Rule = (course, context) => {
  const places = blocksOf(course);
  const targets = targetsOf(course);
  for (const place of places) checkBlock(place, targets, context);
  for (const entry of course.library.values()) {
    if (!context.damaged.has(entry.key)) checkSummary(entry, course.settings.source_language, context);
  }

  const isDamaged = course.settings.modules.some((module) => context.damaged.has(module.id));
  if (!isDamaged) {
    const quizzes = places.flatMap(({ block }) => (block.type === 'quiz' ? [block.quiz] : []));
    const scenarios = places.flatMap(({ block }) => (block.type === 'scenario' ? [block.scenario] : []));
    checkShownOnce(course.settings.quizzes ?? [], quizzes, 'quiz', context);
    checkShownOnce(course.scenarios, scenarios, 'scenario', context);
  }

  for (const bank of course.banks) {
    const module = course.modules.find((candidate) => candidate.id === bank.module);
    if (!module) continue;
    const lessons = new Set(module.lessons.map((lesson) => lesson.id));
    const target = { what: 'lesson', keys: lessons, hint: `name the lesson of \`${module.id}\` where to read again` };
    for (const item of bank.items) check(item, 'lesson', target, context);
  }
};
