import { describe, expect, it } from '@jest/globals';
import { QUIZ_ERRORS, QUIZ_PATHS, type QuizOverview } from '@integra/shared-types/quizzes';
import { screen, within } from '@testing-library/react';
import { aSession } from '../../../testing/fixtures.js';
import {
  anAttempt,
  anOverview,
  aSubmitted,
  ATTEMPT_ID,
  ENROLMENT_ID,
  QUIZ_KEY,
  QUIZ_PAGES,
} from '../../../testing/quiz-fixtures.js';
import { serveAttempt } from '../../../testing/quiz-server.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const OVERVIEW = QUIZ_PATHS.overview(ENROLMENT_ID, QUIZ_KEY);
const ATTEMPTS = QUIZ_PATHS.attempts(ENROLMENT_ID, QUIZ_KEY);

const openQuiz = async (overview: QuizOverview) => {
  signIn(aSession());
  answer('get', OVERVIEW, overview);
  const view = renderApp(QUIZ_PAGES.quiz);
  const quiz = await screen.findByRole('region', { name: overview.title });
  return { ...view, quiz };
};

const factOf = (quiz: HTMLElement, name: string): string | null =>
  within(quiz).getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? null;

describe('a quiz before it is taken', () => {
  it('tells its rules and what is left', async () => {
    const { quiz } = await openQuiz(anOverview({ attemptsUsed: 1, timeLimitMinutes: 90, best: 66.7 }));
    expect(factOf(quiz, 'Questions')).toBe('8 questions');
    expect(factOf(quiz, 'Needed to pass')).toBe('80%');
    expect(factOf(quiz, 'Attempts')).toBe('2 of 3 left');
    expect(factOf(quiz, 'Between two attempts')).toBe('At least 24 hours');
    expect(factOf(quiz, 'Time limit')).toBe('1 hr 30 min');
    expect(factOf(quiz, 'Best result so far')).toBe('66.7%');
  });

  it('says why somebody gave a further attempt', async () => {
    const grants = [{ reason: 'A power cut on the wing', grantedAt: '2026-11-20T09:00:00.000Z' }];
    const { quiz } = await openQuiz(anOverview({ attemptsAllowed: 4, attemptsUsed: 3, grants }));
    expect(within(quiz).getByRole('heading', { name: 'Further attempts' })).toBeVisible();
    expect(within(quiz).getByText(/20.*2026: A power cut on the wing/)).toBeVisible();
  });

  it('says its title in the language it has', async () => {
    const { quiz } = await openQuiz(anOverview({ language: 'fr', title: 'Test final' }));
    expect(within(quiz).getByRole('heading', { name: 'Test final' })).toHaveAttribute('lang', 'fr');
    expect(within(quiz).getByText('Eight questions on the whole course.').closest('[lang]')).toHaveAttribute(
      'lang',
      'fr',
    );
  });

  it('says that starting counts, and starts', async () => {
    const { user } = await openQuiz(anOverview());
    const start = screen.getByRole('button', { name: 'Start' });
    expect(start).toHaveAccessibleDescription('Starting counts as an attempt, even if you do not submit it.');
    serveAttempt(anAttempt());
    const sent = answer('post', ATTEMPTS, anAttempt());
    await user.click(start);
    expect(await screen.findByRole('heading', { name: 'Question 1 of 8' })).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(screen.getByRole('status', { name: 'address' })).toHaveTextContent(QUIZ_PAGES.attempt);
  });

  it('continues an open attempt', async () => {
    const open = aSubmitted({ number: 2, state: 'in_progress', submittedAt: null, percent: null, isPassed: null });
    await openQuiz(anOverview({ openAttemptId: ATTEMPT_ID, cannotStart: 'attempt_open', attempts: [open] }));
    expect(screen.getByText('You have begun attempt 2. Your answers are saved.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', QUIZ_PAGES.attempt);
    expect(screen.queryByRole('button', { name: /start/i })).not.toBeInTheDocument();
  });

  it.each([
    ['locked', null, 'This quiz opens when the steps before it are done.'],
    ['no_attempts_left', null, /You have used all your attempts/],
    ['waiting_time', '2026-11-23T09:40:00.000Z', /You can start the next attempt from 23 November 2026 at \d\d:40/],
    ['enrolment_not_active', null, /Your enrolment in this course has ended/],
  ] as const)('says why it cannot start: %s', async (cannotStart, nextAttemptAt, words) => {
    await openQuiz(anOverview({ cannotStart, nextAttemptAt }));
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Start' })).not.toBeInTheDocument();
  });

  it('leads to earlier results', async () => {
    await openQuiz(anOverview({ attemptsUsed: 1, attempts: [aSubmitted({ wasPreview: true })] }));
    const earlier = screen.getByRole('listitem');
    expect(earlier).toHaveTextContent('Attempt 1, 22 November 2026');
    expect(earlier).toHaveTextContent('Not passed');
    expect(earlier).toHaveTextContent('In a translation not yet reviewed');
    expect(within(earlier).getByRole('link', { name: 'See the result of attempt 1' })).toHaveAttribute(
      'href',
      QUIZ_PAGES.result,
    );
  });

  it('needs no more of a pre-test that was submitted', async () => {
    const submitted = aSubmitted({ percent: null, isPassed: null });
    const once = { attemptsAllowed: 1, attemptsUsed: 1, cannotStart: 'no_attempts_left', passMark: null } as const;
    await openQuiz(anOverview({ ...once, kind: 'pre_test', attempts: [submitted] }));
    expect(screen.getByText('Your answers are in')).toBeVisible();
    expect(screen.queryByText(/You have used all your attempts/)).not.toBeInTheDocument();
  });

  it('shows the reason in place of the button when the start is refused', async () => {
    const { user } = await openQuiz(anOverview());
    refuse('post', ATTEMPTS, QUIZ_ERRORS, 'waiting_time');
    answer('get', OVERVIEW, anOverview({ cannotStart: 'waiting_time', nextAttemptAt: '2026-11-23T09:40:00.000Z' }));
    await user.click(screen.getByRole('button', { name: 'Start' }));
    expect(await screen.findByText(/You can start the next attempt from/)).toBeVisible();
  });

  it('can be tried again when it does not load', async () => {
    signIn(aSession());
    refuse('get', OVERVIEW, { internal_error: 500 }, 'internal_error');
    const { user } = renderApp(QUIZ_PAGES.quiz);
    expect(await screen.findByRole('alert')).toHaveTextContent('The quiz could not be loaded');
    answer('get', OVERVIEW, anOverview());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Final test' })).toBeVisible();
  });
});
