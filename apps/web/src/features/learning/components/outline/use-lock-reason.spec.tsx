import { describe, expect, it } from '@jest/globals';
import type { Lock } from '@integra/shared-types/learning';
import { screen } from '@testing-library/react';
import { loadNamespaces, setLanguage } from '../../../../lib/i18n/i18n.js';
import { anOutline } from '../../../../testing/learning-fixtures.js';
import { renderUi } from '../../../../testing/render.js';
import { useLockReason } from './use-lock-reason.js';

const Reason = ({ lock }: { lock: Lock | null }) => <p>Reason: {useLockReason(anOutline())(lock)}</p>;

const words: Lock = { kind: 'module', key: 'm1', isMet: false };
const welcome: Lock = { kind: 'module', key: 'm0', isMet: true };
const quiz: Lock = { kind: 'quiz', key: 'm1-check', isMet: false };
const date: Lock = { kind: 'date', date: '2027-03-01', isMet: false };

const reasonOf = async (lock: Lock | null) => {
  renderUi(<Reason lock={lock} />);
  return (await screen.findByText(/^Reason:/)).textContent;
};

describe('the reason of a lock', () => {
  it.each([
    ['nothing', null, 'Reason: '],
    ['what is met', welcome, 'Reason: '],
    ['a module', words, 'Reason: Opens when “Words” is completed.'],
    ['a test', quiz, 'Reason: Opens when “Check of the words” is passed.'],
    ['a date', date, 'Reason: Opens when the date is 1 March 2027.'],
    [
      'all of several: only what is missing',
      { kind: 'all', parts: [welcome, words, quiz], isMet: false },
      'Reason: Opens when “Words” is completed and “Check of the words” is passed.',
    ],
    [
      'any of several, nested',
      { kind: 'any', parts: [date, { kind: 'all', parts: [words, quiz], isMet: false }], isMet: false },
      'Reason: Opens when the date is 1 March 2027 or “Words” is completed and “Check of the words” is passed.',
    ],
  ] as const)('names %s', async (_what, lock, expected) => {
    expect(await reasonOf(lock as Lock | null)).toBe(expected);
  });

  it('is said in the language of the page', async () => {
    await setLanguage('fr');
    await loadNamespaces(['learning']);
    expect(await reasonOf(quiz)).toContain('S’ouvre quand le quiz «\u00a0Check of the words\u00a0» est réussi.');
  });
});
