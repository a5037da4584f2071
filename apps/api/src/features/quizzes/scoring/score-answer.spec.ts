import { describe, expect, it } from '@jest/globals';
import type { ItemScoring } from '@integra/course-content/structure';
import type { StoredAnswer } from '../stored-answer.js';
import { attemptScore } from './attempt-score.js';
import { scoreAnswer } from './score-answer.js';

const option = (key: string, correct = false) => ({ key, correct });
const MULTIPLE: ItemScoring = {
  type: 'multiple',
  options: [option('a', true), option('b', true), option('c'), option('d')],
};
const MATCHING: ItemScoring = { type: 'matching', pairs: ['p1', 'p2', 'p3', 'p4'], distractors: ['d1'] };
const ORDERING: ItemScoring = { type: 'ordering', steps: ['s1', 's2', 's3', 's4'] };
const NUMERIC: ItemScoring = { type: 'numeric', answer: 0.9, tolerance: 0.1 };

const multiple = (...options: string[]): StoredAnswer => ({ type: 'multiple', options });

describe('scoreAnswer', () => {
  it.each<[string, ItemScoring, StoredAnswer | null, number | null]>([
    [
      'the right option',
      { type: 'single', options: [option('a'), option('b', true)] },
      { type: 'single', option: 'b' },
      1,
    ],
    [
      'another option',
      { type: 'single', options: [option('a'), option('b', true)] },
      { type: 'single', option: 'a' },
      0,
    ],
    ['all right ticks', MULTIPLE, multiple('a', 'b'), 1],
    ['half of the right ticks', MULTIPLE, multiple('a'), 0.5],
    ['one right and one wrong tick', MULTIPLE, multiple('a', 'c'), 0],
    ['every box ticked', MULTIPLE, multiple('a', 'b', 'c', 'd'), 0],
    ['only wrong ticks', MULTIPLE, multiple('c', 'd'), 0],
    ['a right statement', { type: 'true_false', correct: false }, { type: 'true_false', value: false }, 1],
    ['three of four pairs', MATCHING, { type: 'matching', pairs: { p1: 'p1', p2: 'p2', p3: 'p3', p4: 'd1' } }, 0.75],
    ['pairs left out', MATCHING, { type: 'matching', pairs: { p1: 'p1' } }, 0.25],
    ['two steps in their place', ORDERING, { type: 'ordering', order: ['s1', 's2', 's4', 's3'] }, 0.5],
    ['an order left short', ORDERING, { type: 'ordering', order: ['s1'] }, 0.25],
    ['a number at the edge of the tolerance', NUMERIC, { type: 'numeric', value: 1 }, 1],
    ['a number beyond it', NUMERIC, { type: 'numeric', value: 1.01 }, 0],
    ['no answer', MULTIPLE, null, 0],
    ['a scale, which nobody scores', { type: 'likert', scale: ['l1', 'l2'] }, { type: 'likert', option: 'l1' }, null],
    ['a scale left open', { type: 'likert', scale: ['l1', 'l2'] }, null, null],
  ])('%s', (_, scoring, answer, points) => {
    expect(scoreAnswer(scoring, answer, [])).toBe(points);
  });

  it.each(['Désengagement', '  desengagement ', 'DÉSENGAGEMENT', 'désengagement'])(
    'takes %p for the same word',
    (text) => {
      expect(scoreAnswer({ type: 'short_text' }, { type: 'short_text', text }, ['désengagement'])).toBe(1);
    },
  );

  it('takes Greek words without their accents and in any case, and in any language of the item', () => {
    const accepted = ['disengagement', 'απεμπλοκή'];
    expect(scoreAnswer({ type: 'short_text' }, { type: 'short_text', text: 'ΑΠΕΜΠΛΟΚΗ' }, accepted)).toBe(1);
    expect(scoreAnswer({ type: 'short_text' }, { type: 'short_text', text: '' }, accepted)).toBe(0);
  });
});

describe('attemptScore', () => {
  it('leaves unscored questions out and keeps competences apart', () => {
    const questions = [
      { competence: 'K2', points: 1 },
      { competence: 'K1', points: 0.5 },
      { competence: 'K1', points: 1 },
      { competence: 'K1', points: null },
    ];
    expect(attemptScore(questions)).toEqual({
      score: 2.5,
      maximum: 3,
      percent: 83.3,
      byCompetence: [
        { competence: 'K1', right: 1.5, total: 2 },
        { competence: 'K2', right: 1, total: 1 },
      ],
    });
  });

  it('has no percentage when nothing is scored', () => {
    expect(attemptScore([{ competence: 'K1', points: null }])).toMatchObject({ maximum: 0, percent: null });
  });
});
