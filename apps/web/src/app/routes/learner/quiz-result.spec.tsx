import { describe, expect, it } from '@jest/globals';
import { type AttemptResult, QUIZ_ERRORS, QUIZ_PATHS } from '@integra/shared-types/quizzes';
import { act, screen, within } from '@testing-library/react';
import { aSession } from '../../../testing/fixtures.js';
import {
  ALL_RESULTS,
  anAttempt,
  anOverview,
  aResult,
  aSubmitted,
  ATTEMPT_ID,
  ENROLMENT_ID,
  QUIZ_PAGES,
} from '../../../testing/quiz-fixtures.js';
import { serveAttempt } from '../../../testing/quiz-server.js';
import { setLanguage } from '../../../lib/i18n/i18n.js';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const RESULT = QUIZ_PATHS.result(ATTEMPT_ID);

const openResult = async (result: AttemptResult) => {
  signIn(aSession());
  answer('get', RESULT, result);
  const view = renderApp(QUIZ_PAGES.result);
  await screen.findByRole('heading', { name: `Result: ${result.title}` });
  return view;
};

const full = (overrides: Partial<AttemptResult> = {}): AttemptResult =>
  aResult({
    mode: 'full',
    score: 6.5,
    maximum: 7,
    percent: 92.9,
    isPassed: true,
    questions: [...ALL_RESULTS],
    overview: anOverview({ isPassed: true, attemptsUsed: 1 }),
    attempt: aSubmitted({ percent: 92.9, isPassed: true }),
    ...overrides,
  });

const question = (number: number): HTMLElement => screen.getByRole('article', { name: `Question ${number}` });

describe('a result', () => {
  it('that is not enough names what to read again, and when the next attempt can start', async () => {
    await openResult(aResult());
    expect(screen.getByText('4 of 6 points, 66.7%: not passed (80% needed)')).toBeVisible();
    expect(screen.getByText('Not passed yet. A new attempt is possible after a day.')).toBeVisible();
    const guidance = screen.getByRole('region', { name: 'What to read again' });
    expect(guidance).toHaveTextContent('K1 Explaining radicalisation1 of 3 points');
    expect(within(guidance).getByRole('link', { name: 'Words that matter' })).toHaveAttribute(
      'href',
      LEARNER_PATHS.lesson(ENROLMENT_ID, 'm1-words'),
    );
    expect(
      screen.getByText(/^You have 2 attempts left\. The next attempt can start from 23 November 2026/),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'To a new attempt' })).not.toBeInTheDocument();
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });

  it('counts a single point as one', async () => {
    await openResult(aResult({ score: 0.5, maximum: 1, percent: 50 }));
    expect(screen.getByText('0.5 of 1 point, 50%: not passed (80% needed)')).toBeVisible();
    await act(async () => void (await setLanguage('fr')));
    expect(await screen.findByText(/^0,5 sur 1 point, 50 %/)).toBeVisible();
  });

  it('leads to another attempt when there is one', async () => {
    await openResult(aResult({ overview: anOverview({ attemptsUsed: 1 }) }));
    expect(screen.getByRole('link', { name: 'To a new attempt' })).toHaveAttribute('href', QUIZ_PAGES.quiz);
  });

  it('says when all attempts are used', async () => {
    await openResult(aResult({ overview: anOverview({ attemptsUsed: 3, cannotStart: 'no_attempts_left' }) }));
    expect(screen.getByText(/^You have used all your attempts/)).toBeVisible();
  });

  it('that passed leads on and shows every answer with its reason', async () => {
    await openResult(full());
    expect(screen.getByText('6.5 of 7 points, 92.9%: passed (80% needed)')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go on with the lesson' })).toBeVisible();

    expect(question(1)).toHaveTextContent('Not right');
    const [right, chosen] = within(question(1)).getAllByRole('listitem');
    expect(right).toHaveTextContent('A changing processRightThe guidelines speak of a dynamic process.');
    expect(chosen).toHaveTextContent('Your choiceNot rightThe definition names a process and not a state.');
    expect(question(2)).toHaveTextContent('Partly right');
    expect(question(2)).toHaveTextContent('0.5 of 1 point');
    expect(within(question(2)).getByRole('link', { name: 'Words that matter' })).toHaveAttribute(
      'href',
      LEARNER_PATHS.lesson(ENROLMENT_ID, 'm1-words'),
    );
    expect(question(3)).toHaveTextContent('Your answer: FalseDisengagement is a change of behaviour.');
  });

  it('says only of what was not wholly right where to read it again', async () => {
    await openResult(full());
    const leadsBack = screen
      .getAllByRole('article')
      .filter((card) => within(card).queryByRole('link', { name: 'Words that matter' }))
      .map((card) => card.getAttribute('aria-labelledby'))
      .map((id) => document.getElementById(id ?? '')?.textContent);
    expect(leadsBack).toEqual([1, 2, 4, 5, 6, 7].map((number) => `Question ${number}`));
  });

  it('shows pairs, orders, words and numbers as they were given and as they are right', async () => {
    await openResult(full());
    expect(question(4)).toHaveTextContent(
      'Your answer: ProtectiveRight answer: PullStanding makes the group attractive.',
    );
    expect(within(question(5)).getAllByRole('listitem')[1]).toHaveTextContent('2. They sympathiseYour answer: place 3');
    expect(question(6)).toHaveTextContent('Your answer: leavingRight answer: disengagement or disengaging');
    expect(question(7)).toHaveTextContent('Your answer: noneRight answer: 0.5 people');
    expect(question(8)).toHaveTextContent('Not scored');
  });

  it('says until when the answers can be seen, and in what the attempt was taken', async () => {
    const attempt = aSubmitted({ percent: 92.9, isPassed: true, wasPreview: true, endedBy: 'time_limit' });
    await openResult(full({ reviewEndsAt: '2026-11-29T09:40:00.000Z', attempt }));
    expect(screen.getByText(/^You can see the answers until 29 November 2026/)).toBeVisible();
    expect(screen.getByText(/a translation that had not been reviewed yet/)).toBeVisible();
    expect(screen.getByText(/^The time was up/)).toBeVisible();
  });

  it('of a pre-test only says that it was received, and why', async () => {
    const once = { attemptsAllowed: 1, attemptsUsed: 1, cannotStart: 'no_attempts_left' } as const;
    await openResult(
      aResult({
        mode: 'none',
        kind: 'pre_test',
        title: 'Pre-test',
        percent: null,
        passMark: null,
        isPassed: null,
        bandText: null,
        competences: [],
        overview: anOverview({ ...once, kind: 'pre_test', passMark: null }),
        attempt: aSubmitted({ percent: null, isPassed: null }),
      }),
    );
    expect(screen.getByText('Your answers have been received')).toBeVisible();
    expect(screen.getByText(/^No result is shown here on purpose/)).toBeVisible();
    expect(screen.queryByText(/points/)).not.toBeInTheDocument();
    expect(screen.queryByText(/used all your attempts/)).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go on with the lesson' })).toBeVisible();
  });

  it('of an attempt that is still open leads back into it', async () => {
    serveAttempt(anAttempt());
    refuse('get', RESULT, QUIZ_ERRORS, 'attempt_not_submitted');
    renderApp(QUIZ_PAGES.result);
    expect(await screen.findByRole('heading', { name: 'Question 1 of 8' })).toBeVisible();
  });

  it('of somebody else does not exist', async () => {
    signIn(aSession());
    refuse('get', RESULT, QUIZ_ERRORS, 'attempt_not_found');
    renderApp(QUIZ_PAGES.result);
    expect(await screen.findByRole('alert')).toHaveTextContent('The result could not be loaded');
    expect(screen.getByRole('link', { name: 'Back to the lesson' })).toBeVisible();
  });
});
