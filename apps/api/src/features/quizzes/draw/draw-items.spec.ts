import { describe, expect, it } from '@jest/globals';
import type { StructureQuiz } from '@integra/course-content/structure';
import { drawChoices } from './draw-choices.js';
import { type DrawContext, drawItems } from './draw-items.js';
import { secureRandom } from './random.js';

const FORMS = { a: ['m1-t1', 'm1-t2', 'm2-t1', 'm2-t2'], b: ['m1-t3', 'm1-t4', 'm2-t3', 'm2-t4'] };
const BANK = ['m1', 'm2'].flatMap((moduleKey) => [
  ...[1, 2, 3, 4, 5, 6].map((n) => ({ itemKey: `${moduleKey}-t${n}`, pool: 'test', moduleKey })),
  ...[1, 2, 3, 4].map((n) => ({ itemKey: `${moduleKey}-c${n}`, pool: 'check', moduleKey })),
]);
const quiz = (kind: StructureQuiz['kind'], draw: StructureQuiz['draw']): StructureQuiz => ({
  key: 'quiz',
  kind,
  moduleKey: 'm1',
  lessonKey: 'l',
  blockKey: 'b',
  draw,
  passMark: null,
  attempts: null,
  waitHours: 0,
  timeLimitMinutes: null,
  shuffleItems: true,
  shuffleOptions: true,
  feedback: 'none',
  reviewDays: null,
});
const FORM_DRAW: StructureQuiz['draw'] = {
  kind: 'forms',
  pool: 'test',
  modules: ['m1', 'm2'],
  perModule: 2,
  forms: FORMS,
};

type Item = (typeof BANK)[number];
const context = (change: Partial<DrawContext<Item>> = {}): DrawContext<Item> => ({
  bank: BANK,
  attemptNumber: 1,
  firstForm: 'A',
  seen: new Set(),
  random: secureRandom,
  ...change,
});
const keys = (kind: StructureQuiz['kind'], draw: StructureQuiz['draw'], change: Partial<DrawContext<Item>> = {}) =>
  drawItems(quiz(kind, draw), context(change))
    .map(({ itemKey }) => itemKey)
    .toSorted();

describe('drawItems', () => {
  it('gives the pre-test the first form and the post-test the other one', () => {
    expect(keys('pre_test', FORM_DRAW)).toEqual(FORMS.a);
    expect(keys('post_test', FORM_DRAW)).toEqual(FORMS.b);
    expect(keys('pre_test', FORM_DRAW, { firstForm: 'B' })).toEqual(FORMS.b);
    expect(keys('post_test', FORM_DRAW, { firstForm: 'B' })).toEqual(FORMS.a);
  });

  it('draws a new stratified set for later attempts, unseen items first', () => {
    const seen = new Set([...FORMS.a, ...FORMS.b]);
    expect(keys('post_test', FORM_DRAW, { attemptNumber: 2, seen })).toEqual(['m1-t5', 'm1-t6', 'm2-t5', 'm2-t6']);
    const all = new Set(BANK.map(({ itemKey }) => itemKey));
    const third = keys('post_test', FORM_DRAW, { attemptNumber: 3, seen: all });
    expect(third.filter((key) => key.startsWith('m1-t'))).toHaveLength(2);
    expect(third.filter((key) => key.startsWith('m2-t'))).toHaveLength(2);
  });

  it('draws at random from one pool of one module, nothing twice', () => {
    const draw: StructureQuiz['draw'] = { kind: 'random', draws: [{ pool: 'check', module: 'm2', count: 3 }] };
    for (let round = 0; round < 50; round += 1) {
      const drawn = keys('graded', draw);
      expect(new Set(drawn).size).toBe(3);
      expect(drawn.every((key) => key.startsWith('m2-c'))).toBe(true);
    }
  });
});

describe('drawChoices', () => {
  it('never shows an order that is right already', () => {
    for (let round = 0; round < 100; round += 1) {
      const { choices } = drawChoices({ type: 'ordering', steps: ['a', 'b', 'c'] }, false, secureRandom);
      expect(choices).not.toEqual(['a', 'b', 'c']);
      expect(choices.toSorted()).toEqual(['a', 'b', 'c']);
    }
  });

  it('keeps a scale in its order and the options where the quiz says so', () => {
    expect(drawChoices({ type: 'likert', scale: ['l1', 'l2', 'l3'] }, true, secureRandom).choices).toEqual([
      'l1',
      'l2',
      'l3',
    ]);
    const options = ['a', 'b', 'c'].map((key) => ({ key, correct: key === 'a' }));
    expect(drawChoices({ type: 'single', options }, false, secureRandom).choices).toEqual(['a', 'b', 'c']);
  });

  it('puts distractors among the right-hand parts of a matching question', () => {
    const { choices, right } = drawChoices(
      { type: 'matching', pairs: ['p1', 'p2'], distractors: ['d1'] },
      true,
      secureRandom,
    );
    expect(choices.toSorted()).toEqual(['p1', 'p2']);
    expect(right.toSorted()).toEqual(['d1', 'p1', 'p2']);
  });
});
