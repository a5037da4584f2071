import type { StructureQuiz } from '@integra/course-content/structure';
import type { TestForm } from '../../learning/index.js';
import { type Random, shuffled } from './random.js';

export type BankItem = { readonly itemKey: string; readonly pool: string; readonly moduleKey: string };

export type DrawContext<T extends BankItem> = {
  readonly bank: readonly T[];
  /** 1 for the first attempt at this quiz. */
  readonly attemptNumber: number;
  /** The form that the pre-test of this enrolment uses. */
  readonly firstForm: TestForm;
  /** Items of earlier attempts, the pre-test included. */
  readonly seen: ReadonlySet<string>;
  readonly random: Random;
};

/** Random choice of `count`, items not seen before first. */
const pick = <T extends BankItem>(candidates: readonly T[], count: number, context: DrawContext<T>): T[] => {
  const order = shuffled(candidates, context.random);
  const fresh = order.filter((item) => !context.seen.has(item.itemKey));
  return [...fresh, ...order.filter((item) => context.seen.has(item.itemKey))].slice(0, count);
};

const byKeys = <T extends BankItem>(keys: readonly string[], bank: readonly T[]): T[] =>
  keys.flatMap((key) => bank.find((item) => item.itemKey === key) ?? []);

/**
 * The items of an attempt in the order in which they are asked. Pre-test and first post-test use the two disjoint forms; which comes
 * first was drawn with the enrolment. Later attempts draw a new stratified set.
 */
export const drawItems = <T extends BankItem>(quiz: StructureQuiz, context: DrawContext<T>): T[] => {
  const items = choose(quiz, context);
  return quiz.shuffleItems ? shuffled(items, context.random) : items;
};

const choose = <T extends BankItem>(quiz: StructureQuiz, context: DrawContext<T>): T[] => {
  const { draw } = quiz;
  const { bank, firstForm } = context;
  switch (draw.kind) {
    case 'fixed':
      return byKeys(draw.items, bank);
    case 'random':
      return draw.draws.flatMap(({ pool, module, count }) =>
        pick(
          bank.filter((item) => item.pool === pool && item.moduleKey === module),
          count,
          { ...context, seen: new Set() },
        ),
      );
    case 'forms': {
      const isSecondTest = quiz.kind === 'post_test';
      if (context.attemptNumber === 1) {
        const usesA = (firstForm === 'A') !== isSecondTest;
        return byKeys(usesA ? draw.forms.a : draw.forms.b, bank);
      }
      return draw.modules.flatMap((module) =>
        pick(
          bank.filter((item) => item.pool === draw.pool && item.moduleKey === module),
          draw.perModule,
          context,
        ),
      );
    }
  }
};
