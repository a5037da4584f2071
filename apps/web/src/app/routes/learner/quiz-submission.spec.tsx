import { describe, expect, it, jest } from '@jest/globals';
import { QUIZ_PATHS } from '@integra/shared-types/quizzes';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import {
  anAttempt,
  aResult,
  aSubmitted,
  ATTEMPT_ID,
  QUESTIONS,
  QUIZ_PAGES,
  SERVER_NOW,
} from '../../../testing/quiz-fixtures.js';
import { serveAttempt } from '../../../testing/quiz-server.js';
import { renderApp } from '../../../testing/render.js';
import { answer, loseConnection, server } from '../../../testing/server.js';

const SUBMISSION = QUIZ_PATHS.submission(ATTEMPT_ID);
const DAY_MS = 86_400_000;

const after = (milliseconds: number): string => new Date(Date.parse(SERVER_NOW) + milliseconds).toISOString();

/** A computer whose clock is wrong; time itself passes as always. */
const setComputerClock = (wrongBy: number): void => {
  const right = Date.now.bind(Date);
  jest.spyOn(Date, 'now').mockImplementation(() => right() + wrongBy);
};

const openTimed = async (leftMs: number) => {
  const saved = serveAttempt(anAttempt({ dueAt: after(leftMs) }));
  const view = renderApp(QUIZ_PAGES.attempt);
  await screen.findByRole('timer');
  return { ...view, saved };
};

describe('submitting an attempt', () => {
  const saved = {
    0: { answer: { type: 'single', choice: '1' }, sequence: 1, savedAt: SERVER_NOW },
    1: { answer: null, isFlagged: true, sequence: 1, savedAt: SERVER_NOW },
  } as const;
  const attempt = anAttempt({ saved, questions: QUESTIONS.slice(0, 4) });

  const openSummary = async () => {
    serveAttempt(attempt);
    const view = renderApp(`${QUIZ_PAGES.attempt}?question=summary`);
    await screen.findByRole('heading', { name: 'Summary' });
    return view;
  };

  it('shows what is missing and what was flagged, and leads there', async () => {
    const { user } = await openSummary();
    expect(screen.getByText('3 questions have no complete answer')).toBeVisible();
    expect(screen.getByText('Not answered: 2, 3 and 4. A question without an answer gives no points.')).toBeVisible();
    expect(screen.getByText('You wanted to look at these again: 2.')).toBeVisible();
    const summary = screen.getByRole('region', { name: 'Summary' });
    await user.click(within(summary).getByRole('button', { name: /^Question 3 .* No answer yet$/ }));
    expect(screen.getByRole('heading', { name: 'Question 3 of 4' })).toHaveFocus();
  });

  it('asks with the consequence, submits once and tells the result once', async () => {
    const { user } = await openSummary();
    const sent = answer('post', SUBMISSION, aResult());
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    const dialog = screen.getByRole('dialog', { name: 'Submit your answers?' });
    expect(dialog).toHaveTextContent('After that they cannot be changed.');
    expect(dialog).toHaveTextContent('3 questions are not fully answered');
    await user.click(within(dialog).getByRole('button', { name: 'Submit now' }));
    expect(await screen.findByRole('heading', { name: 'Result: Final test' })).toHaveFocus();
    expect(sent).toHaveLength(1);
    const sentence = '4 of 6 points, 66.7%: not passed (80% needed)';
    expect(screen.getByText(sentence, { selector: 'p' })).toBeVisible();
    expect(await screen.findByText(sentence, { selector: '[role="status"] > span' })).toBeInTheDocument();
  });

  it('keeps everything when the server is away', async () => {
    const { user } = await openSummary();
    loseConnection('post', SUBMISSION);
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    await user.click(screen.getByRole('button', { name: 'Submit now' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached');
    answer('post', SUBMISSION, aResult());
    await user.click(screen.getByRole('button', { name: 'Submit now' }));
    expect(await screen.findByRole('heading', { name: 'Result: Final test' })).toBeVisible();
  });

  it('sends what is unsent before it submits', async () => {
    const order: string[] = [];
    serveAttempt(anAttempt({ questions: [QUESTIONS[5]!] }));
    const { user } = renderApp(QUIZ_PAGES.attempt);
    await user.type(await screen.findByRole('textbox', { name: 'Your answer' }), 'leaving');
    server.use(
      http.put(`*${QUIZ_PATHS.answer(ATTEMPT_ID, 0)}`, () => {
        order.push('answer');
        return HttpResponse.json({ outcome: 'saved', sequence: 1, savedAt: SERVER_NOW });
      }),
      http.post(`*${SUBMISSION}`, () => {
        order.push('submission');
        return HttpResponse.json(aResult());
      }),
    );
    await user.click(screen.getByRole('button', { name: 'To the summary' }));
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    await user.click(screen.getByRole('button', { name: 'Submit now' }));
    await screen.findByRole('heading', { name: 'Result: Final test' });
    expect(order).toEqual(['answer', 'submission']);
  });
});

describe('an attempt with a time limit', () => {
  it.each([-DAY_MS, 0, DAY_MS])('counts by the server while the computer is wrong by %d ms', async (wrongBy) => {
    setComputerClock(wrongBy);
    await openTimed(20 * 60_000);
    expect(screen.getByRole('timer')).toHaveTextContent(/^(20:00|19:5\d)$/);
  });

  it('tells screen readers when five minutes are left', async () => {
    await openTimed(5 * 60_000 + 1_500);
    expect(await screen.findByText('5 minutes left')).toBeInTheDocument();
  });

  it('submits by itself at the limit, whatever the computer says', async () => {
    setComputerClock(DAY_MS);
    const sent = answer('post', SUBMISSION, aResult({ attempt: aSubmitted() }));
    const { user, saved } = await openTimed(5_000);
    await user.click(screen.getByRole('radio', { name: 'A changing process' }));
    const result = { name: 'Result: Final test' };
    expect(await screen.findByRole('heading', result, { timeout: 12_000 })).toBeVisible();
    expect(saved).toHaveLength(1);
    expect(sent).toHaveLength(1);
    expect(screen.getByText('The time was up. What had been saved by then was submitted.')).toBeVisible();
  });

  it('takes no answers after the limit and goes on trying to submit', async () => {
    loseConnection('post', SUBMISSION);
    serveAttempt(anAttempt({ dueAt: after(-1_000) }));
    renderApp(QUIZ_PAGES.attempt);
    expect(await screen.findByText(/submitted as soon as the connection is back/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'A changing process' })).toBeDisabled();
    answer('post', SUBMISSION, aResult());
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Result: Final test' })).toBeVisible(), {
      timeout: 8_000,
    });
  });
});
