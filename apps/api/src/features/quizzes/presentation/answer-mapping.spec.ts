import { describe, expect, it } from '@jest/globals';
import type { Answer } from '@integra/shared-types/quizzes';
import { toAnswer, toStoredAnswer } from './answer-mapping.js';

const DRAWN = { choices: ['c', 'a', 'b'], right: ['x', 'a', 'b', 'c'] };

describe('answers between places and keys', () => {
  it.each<[Answer, unknown]>([
    [
      { type: 'single', choice: '1' },
      { type: 'single', option: 'c' },
    ],
    [
      { type: 'likert', choice: '3' },
      { type: 'likert', option: 'b' },
    ],
    [
      { type: 'multiple', choices: ['3', '2'] },
      { type: 'multiple', options: ['b', 'a'] },
    ],
    [
      { type: 'ordering', order: ['2', '3', '1'] },
      { type: 'ordering', order: ['a', 'b', 'c'] },
    ],
    [
      { type: 'matching', pairs: { 1: '4', 2: '1' } },
      { type: 'matching', pairs: { c: 'c', a: 'x' } },
    ],
    [
      { type: 'true_false', value: false },
      { type: 'true_false', value: false },
    ],
    [
      { type: 'short_text', text: 'word' },
      { type: 'short_text', text: 'word' },
    ],
    [
      { type: 'numeric', value: 1.5 },
      { type: 'numeric', value: 1.5 },
    ],
  ])('%j', (answer, stored) => {
    const saved = toStoredAnswer(answer, answer.type, DRAWN);
    expect(saved).toEqual(stored);
    expect(toAnswer(saved, DRAWN)).toEqual(answer);
  });

  it.each<Answer>([
    { type: 'single', choice: '4' },
    { type: 'single', choice: '0' },
    { type: 'single', choice: 'a' },
    { type: 'multiple', choices: ['1', '1'] },
    { type: 'ordering', order: ['1', '9'] },
    { type: 'matching', pairs: { 1: '5' } },
  ])('refuses a choice that the question does not offer: %j', (answer) => {
    expect(() => toStoredAnswer(answer, answer.type, DRAWN)).toThrow(
      expect.objectContaining({ code: 'answer_choice_unknown', status: 422 }),
    );
  });

  it('refuses an answer of another type', () => {
    expect(() => toStoredAnswer({ type: 'numeric', value: 1 }, 'single', DRAWN)).toThrow(
      expect.objectContaining({ code: 'answer_type_mismatch', status: 422 }),
    );
  });
});
