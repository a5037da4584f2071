import { type CourseModel, readyItems } from '../course-model.js';
import type { CourseText, QuizFile } from '../schema/course.schema.js';
import type { ReadContext } from '../schema/validate.js';
import type { ItemPool } from '../structure.js';
import type { Rule } from './rule.js';

const isTest = (quiz: QuizFile): boolean => quiz.kind === 'pre_test' || quiz.kind === 'post_test';

const countIn = (course: CourseModel, module: string, pool: ItemPool): number =>
  readyItems(course, module).filter((item) => item.pool === pool).length;

const checkSettings = (quiz: QuizFile, { sources, problems }: ReadContext): void => {
  const hasPassMark = typeof quiz.pass_mark === 'number';
  const needsPassMark = quiz.kind === 'graded' || quiz.kind === 'post_test';
  if (needsPassMark && !hasPassMark) {
    problems.error(
      'quiz',
      sources.placeOf(quiz, 'kind'),
      `a ${quiz.kind} quiz without a pass mark`,
      'add `pass_mark: 80`',
    );
  }
  if (!needsPassMark && hasPassMark) {
    problems.error(
      'quiz',
      sources.placeOf(quiz, 'pass_mark'),
      `a ${quiz.kind} quiz has nothing to pass`,
      'remove `pass_mark`',
    );
  }
};

const checkPool = (
  holder: object,
  field: string,
  { module, pool, needed }: { module: string; pool: ItemPool; needed: number },
  course: CourseModel,
  { sources, problems, damaged }: ReadContext,
): void => {
  if (damaged.has(module)) return;
  if (!course.settings.modules.some((entry) => entry.id === module)) {
    problems.error(
      'reference',
      sources.placeOf(holder, field),
      `there is no module \`${module}\``,
      'name a module of course.yaml',
    );
    return;
  }
  const bank = course.banks.find((candidate) => candidate.module === module);
  if (bank?.items.some((item) => damaged.has(item.id))) return;
  const count = countIn(course, module, pool);
  if (count >= needed) return;
  const message = `\`${module}\` has ${count} ready items in the pool \`${pool}\`; this quiz needs ${needed}`;
  problems.error('quiz', sources.placeOf(holder, field), message, `add items to bank/${module}, or draw fewer`);
};

const checkDraw = (quiz: QuizFile, course: CourseModel, context: ReadContext): void => {
  const { sources, problems, damaged } = context;
  const { draw } = quiz;
  const keepTestSecret = (holder: object, pool: ItemPool): void => {
    if (pool !== 'test' || isTest(quiz)) return;
    const message = 'the pool `test` is kept for pre-test and post-test';
    problems.error(
      'quiz',
      sources.placeOf(holder, 'pool'),
      message,
      'draw from `check` or `practice`: a test item seen before measures nothing',
    );
  };
  if ('random' in draw) {
    for (const part of draw.random) {
      keepTestSecret(part, part.pool);
      checkPool(part, 'module', { module: part.module, pool: part.pool, needed: part.count }, course, context);
    }
  } else if ('forms' in draw) {
    const { modules, pool, per_module: perModule } = draw.forms;
    keepTestSecret(draw.forms, pool);
    modules.forEach((module, index) =>
      checkPool(modules, String(index), { module, pool, needed: 2 * perModule }, course, context),
    );
  } else {
    const ready = new Set(
      course.settings.modules.flatMap((entry) => readyItems(course, entry.id).map((item) => item.id)),
    );
    draw.fixed.forEach((key, index) => {
      if (ready.has(key) || damaged.has(key)) return;
      problems.error(
        'reference',
        sources.placeOf(draw.fixed, index),
        `there is no ready item \`${key}\``,
        'name an item of a bank',
      );
    });
  }
};

/** Pre-test and post-test share their forms, so both must draw in the same way. */
const checkPairs = (quizzes: readonly QuizFile[], { sources, problems }: ReadContext): void => {
  const drawn = quizzes.flatMap(({ draw }) => ('forms' in draw ? [draw.forms] : []));
  for (const [index, forms] of drawn.entries()) {
    const partner = drawn.slice(0, index).find((other) => other.pool === forms.pool);
    const isEqual =
      !partner || (partner.per_module === forms.per_module && String(partner.modules) === String(forms.modules));
    if (isEqual) continue;
    const { line } = sources.placeOf(partner);
    const message = `these forms differ from those of the other test on the pool \`${forms.pool}\` (line ${line})`;
    problems.error('quiz', sources.placeOf(forms), message, 'give both the same modules and per_module');
  }
};

const checkTexts = (
  quizzes: readonly QuizFile[],
  texts: CourseText,
  { sources, problems, damaged }: ReadContext,
): void => {
  const keys = new Set(quizzes.map((quiz) => quiz.id));
  for (const quiz of quizzes.filter((candidate) => !texts.quizzes?.[candidate.id] && !damaged.has(candidate.id))) {
    const place = sources.placeOf(quiz, 'id');
    problems.error('quiz', place, `the quiz \`${quiz.id}\` has no title`, 'add it under `quizzes` in the course texts');
  }
  for (const holder of [texts.quizzes ?? {}, texts.bands ?? {}]) {
    for (const key of Object.keys(holder).filter((candidate) => !keys.has(candidate) && !damaged.has(candidate))) {
      problems.error(
        'reference',
        sources.placeOfKey(holder, key),
        `there is no quiz \`${key}\``,
        'name a quiz of course.yaml',
      );
    }
  }
  for (const bands of Object.values(texts.bands ?? {})) {
    const isRising = bands.every((band, index) =>
      index === 0 ? band.from === 0 : band.from > (bands[index - 1]?.from ?? 0),
    );
    if (isRising) continue;
    problems.error('quiz', sources.placeOf(bands), 'the bands do not rise from 0', 'begin with `from: 0` and go up');
  }
};

/** Every quiz can be drawn, taken and explained. */
export const quizzes: Rule = (course, context) => {
  const list = course.settings.quizzes ?? [];
  for (const quiz of list) {
    checkSettings(quiz, context);
    checkDraw(quiz, course, context);
  }
  checkPairs(list, context);
  if (course.texts) checkTexts(list, course.texts, context);
};
