import { describe, expect, it } from '@jest/globals';
import { FIRST_PACKAGE_RULES, SCORM_ERRORS } from '@integra/shared-types/scorm';
import { screen, waitFor, within } from '@testing-library/react';
import { LAUNCHES, openPackage } from '../../../../testing/open-package.js';
import { aLaunch, anAttempt, aPlace } from '../../../../testing/package-place-fixtures.js';
import { answer, refuse } from '../../../../testing/server.js';

describe('a package in a lesson', () => {
  it('says what it is, what completes it and how far one is', async () => {
    const { block } = await openPackage(aPlace());
    expect(await block.findByRole('button', { name: 'Start' })).toBeVisible();
    expect(block.getByText('ten').tagName).toBe('STRONG');
    expect(block.getByText(/^the package reports that you have completed it/)).toBeVisible();
    expect(block.getByText('Not begun')).toBeVisible();
    expect(block.queryByText(/attempt/)).not.toBeInTheDocument();
  });

  it.each([
    [{ by: 'score', least: 80 } as const, 'you reach a score of 80% or more'],
    [{ by: 'all_activities' } as const, 'every activity in it is completed'],
    [{ by: 'opened', minutes: 0 } as const, 'you have opened it'],
    [{ by: 'opened', minutes: 20 } as const, 'you have had it open for 20 min'],
  ])('names its rule in words: %o', async (completion, words) => {
    const { block } = await openPackage(aPlace({ rules: { ...FIRST_PACKAGE_RULES, completion } }));
    expect(await block.findByText(words)).toBeVisible();
  });

  it('shows the best score, the time and every attempt', async () => {
    const attempts = [
      anAttempt({ number: 2, success: 'failed', percent: 40, seconds: 61 }),
      anAttempt({
        id: '00000000-0000-4000-8000-000000000052',
        isOpen: false,
        isDone: true,
        success: 'passed',
        percent: 90,
        seconds: 3_540,
      }),
    ];
    const { block, user } = await openPackage(aPlace({ attempts, isDone: true }));
    await user.click(await block.findByText('2 attempts'));
    expect(block.getByText('Best score').nextSibling).toHaveTextContent('90%');
    expect(block.getByText('Time spent').nextSibling).toHaveTextContent('1 hr');
    expect(block.getByText('Status').nextSibling).toHaveTextContent('Passed');
    expect(block.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Attempt 2, 20 November 2026: Not passed yet · 40% · 1 min',
      'Attempt 1, 20 November 2026: Passed · 90% · 59 min',
    ]);
  });

  it('asks first when another window has it open', async () => {
    const { block } = await openPackage(
      aPlace({ attempts: [anAttempt()], openElsewhereSince: '2026-11-20T09:00:00.000Z' }),
    );
    expect(await block.findByText(/^It has been open in another window/)).toBeVisible();
    expect(block.getByRole('button', { name: 'Continue here' })).toBeVisible();
  });

  it('begins anew only after a word about what ends', async () => {
    const { block, user } = await openPackage(aPlace({ attempts: [anAttempt()], mayBeginAnew: true }));
    const launched = answer('post', LAUNCHES, aLaunch());
    await user.click(await block.findByRole('button', { name: 'Begin again' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Begin again?' }));
    expect(dialog.getByText(/^Attempt 1 ends/)).toBeVisible();
    expect(launched).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'End it and begin again' }));
    await screen.findByTitle('Two paths');
    expect(launched).toEqual([{ attempt: 'new' }]);
  });

  it.each([
    [false, 'resume'],
    [true, 'new'],
  ])(
    'opens a package that has ended from its beginning, a new attempt where the rules allow one: %s',
    async (mayBeginAnew, attempt) => {
      const { block, user } = await openPackage(aPlace({ attempts: [anAttempt({ isOver: true })], mayBeginAnew }));
      const launched = answer('post', LAUNCHES, aLaunch());
      expect(await block.findByText(/^You have ended this package/)).toBeVisible();
      await user.click(block.getByRole('button', { name: 'Begin again' }));
      await screen.findByTitle('Two paths');
      expect(launched).toEqual([{ attempt }]);
    },
  );

  it('offers the new version of a package, never by itself', async () => {
    const { block, user } = await openPackage(aPlace({ attempts: [anAttempt()], hasNewerVersion: true }));
    const launched = answer('post', LAUNCHES, aLaunch());
    expect(await block.findByText(/^There is a new version of this package/)).toBeVisible();
    await user.click(block.getByRole('button', { name: 'Change to the new version' }));
    await screen.findByTitle('Two paths');
    expect(launched).toEqual([{ attempt: 'move' }]);
  });

  it('says that a complete attempt is only looked at, and in which language it opens', async () => {
    const rules = { ...FIRST_PACKAGE_RULES, reviewsWhenComplete: true };
    const { block } = await openPackage(
      aPlace({ rules, language: 'fr', attempts: [anAttempt({ isDone: true })], isDone: true }),
    );
    expect(await block.findByRole('button', { name: 'Look at it again' })).toBeVisible();
    expect(block.getByText(/nothing more is recorded/)).toBeVisible();
    expect(block.getByText('This package opens in French.')).toBeVisible();
  });

  it.each([
    [aPlace({ rules: null, language: null }), /^This package is not in the library/],
    [aPlace({ language: null }), /^There is no version of this package/],
  ])('says calmly that it cannot be played', async (place, words) => {
    const { block } = await openPackage(place);
    expect(await block.findByText(words)).toBeVisible();
    expect(block.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says why it could not be opened, and looks again', async () => {
    const { block, user, asked } = await openPackage(aPlace());
    refuse('post', LAUNCHES, SCORM_ERRORS, 'package_attempt_refused');
    await user.click(await block.findByRole('button', { name: 'Start' }));
    expect(await block.findByText(/^The rules of this package allow no new attempt/)).toBeVisible();
    await waitFor(() => expect(asked.length).toBeGreaterThan(1));
  });
});
