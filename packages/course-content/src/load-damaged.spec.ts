import { describe, expect, it } from '@jest/globals';
import { fixtureTexts, treeOf } from '../test/fixture-course.js';
import { compile } from './compile.js';
import { loadFromTree } from './load.js';

const JUNK = [
  'null',
  '[]',
  '{}',
  '5',
  '"x"',
  '[1, {a: b}]',
  '{id: 3}',
  '&a x',
  '*a',
  '|',
  '…',
  '[null]',
  '2026-13-45',
  '-1',
];
const MARKS = ['{', '}', '[', ']', '"', ':', '\t', '\n', 'é', '🙂'];
const RUNS = 60;

/** Numbers that look random and are the same on every run, so that a failure can be seen again. */
const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
};

const damage = (text: string, next: (below: number) => number): string => {
  const lines = text.split('\n');
  const line = next(lines.length);
  switch (next(4)) {
    case 0:
      return lines.toSpliced(line, 1).join('\n');
    case 1:
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    case 2:
      return lines
        .with(
          line,
          (lines[line] ?? '').replace(/: [^,{}[\]]+/, () => `: ${JUNK[next(JUNK.length)]}`),
        )
        .join('\n');
    default: {
      const at = next(text.length);
      return text.slice(0, at) + MARKS[next(MARKS.length)] + text.slice(at);
    }
  }
};

describe('a course damaged at random', () => {
  it.each(Array.from({ length: RUNS }, (_, index) => index + 1))('is told or compiled, never a crash (%i)', (seed) => {
    const next = numbersFrom(seed * 7919);
    const texts = fixtureTexts();
    for (let times = 1 + next(3); times > 0; times -= 1) {
      const paths = [...texts.keys()];
      const path = paths[next(paths.length)] ?? '';
      texts.set(path, damage(texts.get(path) ?? '', next));
    }
    const { course, problems } = loadFromTree(treeOf(texts), 'demo');
    expect(course === null).toBe(problems.some((problem) => problem.severity === 'error'));
    if (course) compile(course);
    for (const { line, column, message, hint } of problems) {
      expect(Math.min(line, column)).toBeGreaterThan(0);
      expect(`${message} ${hint}`).not.toMatch(/undefined|\[object/);
    }
  });
});
