import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { type Question, QUIZ_ERRORS, QUIZ_PATHS } from '@integra/shared-types/quizzes';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { aProfile } from '../../../testing/fixtures.js';
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
import { answer, loseConnection, refuse, server } from '../../../testing/server.js';

const FIRST_ANSWER = QUIZ_PATHS.answer(ATTEMPT_ID, 0);

const openAttempt = async (attempt = anAttempt(), question: number | 'summary' | null = null) => {
  const saved = serveAttempt(attempt);
  const view = renderApp(question === null ? QUIZ_PAGES.attempt : `${QUIZ_PAGES.attempt}?question=${question}`);
  await screen.findByRole('navigation', { name: 'All questions' });
  return { ...view, saved };
};

const entriesOf = (name: string) => within(screen.getByRole('navigation', { name })).getAllByRole('button');

describe('an attempt, by keyboard', () => {
  it('takes one of several', async () => {
    const { user, saved } = await openAttempt(anAttempt(), 1);
    const group = screen.getByRole('group', { name: /^Which description .* Choose one answer\.$/ });
    within(group).getByRole('radio', { name: 'A changing process' }).focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(saved.at(-1)).toMatchObject({ answer: { type: 'single', choice: '2' } }));
    expect(within(group).getByRole('radio', { name: 'A state a person is in' })).toBeChecked();
  });

  it('takes several, and nothing again', async () => {
    const { user, saved } = await openAttempt(anAttempt(), 2);
    screen.getByRole('checkbox', { name: 'What does the group give this person?' }).focus();
    await user.keyboard(' ');
    await user.tab();
    await user.keyboard(' ');
    await waitFor(() => expect(saved.at(-1)?.answer).toEqual({ type: 'multiple', choices: ['1', '2'] }));
    await user.keyboard(' ');
    await user.tab({ shift: true });
    await user.keyboard(' ');
    await waitFor(() => expect(saved.at(-1)?.answer).toBeNull());
  });

  it('takes true or false', async () => {
    const { user, saved } = await openAttempt(anAttempt(), 3);
    screen.getByRole('radio', { name: 'True' }).focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(saved.at(-1)?.answer).toEqual({ type: 'true_false', value: false }));
  });

  it('takes pairs from lists, and says while some are missing', async () => {
    const { user, saved } = await openAttempt(anAttempt(), 4);
    const first = screen.getByRole('combobox', { name: 'A complaint was never answered' });
    await user.selectOptions(first, 'Push');
    await waitFor(() => expect(saved.at(-1)?.answer).toEqual({ type: 'matching', pairs: { 1: '2' } }));
    expect(entriesOf('All questions')[3]).toHaveTextContent('Incomplete');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Everyone gets up when he comes in' }), 'Pull');
    await waitFor(() => expect(saved.at(-1)?.answer).toEqual({ type: 'matching', pairs: { 1: '2', 2: '1' } }));
    expect(entriesOf('All questions')[3]).toHaveTextContent('Answered');
    await user.selectOptions(first, 'Choose');
    await waitFor(() => expect(saved.at(-1)?.answer).toEqual({ type: 'matching', pairs: { 2: '1' } }));
  });

  it('takes an order by buttons and arrow keys, keeps the hand where it is, and says the new place', async () => {
    const { user, saved } = await openAttempt(anAttempt(), 5);
    screen.getByRole('button', { name: 'Down: They sympathise' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(saved.at(-1)?.answer).toEqual({ type: 'ordering', order: ['2', '1', '3'] }));
    expect(screen.getByRole('button', { name: 'Down: They sympathise' })).toHaveFocus();
    expect(screen.getByText('They sympathise: now place 2 of 3')).toBeInTheDocument();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(saved.at(-1)?.answer).toEqual({ type: 'ordering', order: ['2', '3', '1'] }));
    await user.keyboard('{ArrowDown}');
    expect(saved).toHaveLength(2);
  });

  it('takes the order one finds only when one says so', async () => {
    const { user, saved } = await openAttempt(anAttempt(), 5);
    expect(entriesOf('All questions')[4]).toHaveTextContent('No answer yet');
    await user.click(screen.getByRole('button', { name: 'Keep this order' }));
    await waitFor(() => expect(saved.at(-1)?.answer).toEqual({ type: 'ordering', order: ['1', '2', '3'] }));
    expect(screen.getByText('This order is your answer.')).toBeVisible();
  });

  it('takes words, once for a pause in typing', async () => {
    const { user, saved } = await openAttempt(anAttempt(), 6);
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'disengagement');
    expect(saved).toEqual([]);
    expect(screen.getByText('Saving…')).toBeVisible();
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.answer).toEqual({ type: 'short_text', text: 'disengagement' });
  });

  it('takes a number with a comma, and refuses what is none', async () => {
    const { user, saved } = await openAttempt(anAttempt(), 7);
    const field = screen.getByRole('textbox', { name: 'Your answer in people' });
    await user.type(field, '0,5');
    await waitFor(() => expect(saved.at(-1)?.answer).toEqual({ type: 'numeric', value: 0.5 }));
    expect(screen.getByText('Read as 0.5')).toBeVisible();
    await user.type(field, ' or more');
    expect(screen.getByText('This is not a number. Write figures only, for instance 12.5.')).toBeVisible();
    expect(field).toHaveValue('0,5 or more');
    await waitFor(() => expect(saved.at(-1)?.answer).toBeNull());
  });

  it('takes a point on a scale', async () => {
    const { user, saved } = await openAttempt(anAttempt(), 8);
    screen.getByRole('radio', { name: 'Not at all' }).focus();
    await user.keyboard(' {ArrowDown}{ArrowDown}');
    await waitFor(() => expect(saved.at(-1)?.answer).toEqual({ type: 'likert', choice: '3' }));
  });
});

describe('an attempt', () => {
  it('opens at the first question without an answer and leads through all of them', async () => {
    const saved = { 0: { answer: { type: 'single', choice: '1' }, sequence: 1, savedAt: SERVER_NOW } } as const;
    const { user } = await openAttempt(anAttempt({ saved, questions: QUESTIONS.slice(0, 3) }));
    expect(screen.getByRole('heading', { name: 'Question 2 of 3' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByRole('heading', { name: 'Question 3 of 3' })).toHaveFocus();
    expect(screen.getByRole('status', { name: 'address' })).toHaveTextContent('?question=3');
    await user.click(screen.getByRole('button', { name: 'To the summary' }));
    expect(screen.getByRole('heading', { name: 'Summary' })).toHaveFocus();
    await user.click(entriesOf('All questions')[0]!);
    expect(screen.getByRole('heading', { name: 'Question 1 of 3' })).toHaveFocus();
    expect(screen.getByRole('radio', { name: 'A changing process' })).toBeChecked();
  });

  it('saves each answer with a sequence of its own and says when', async () => {
    const { user, saved } = await openAttempt();
    expect(screen.getByText('Each answer is saved as you give it')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'A changing process' }));
    await user.click(screen.getByRole('radio', { name: 'A state a person is in' }));
    await user.click(screen.getByRole('button', { name: 'Flag to look at again' }));
    await waitFor(() => expect(saved.at(-1)).toMatchObject({ position: 0, isFlagged: true }));
    expect(saved.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(await screen.findByText(/^Saved \d\d:00$/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Flag to look at again' })).toHaveAttribute('aria-pressed', 'true');
    expect(entriesOf('All questions')[0]).toHaveTextContent('Flagged');
    await user.click(screen.getByRole('button', { name: 'Clear my answer' }));
    await waitFor(() => expect(saved.at(-1)).toMatchObject({ answer: null, isFlagged: true, sequence: 4 }));
    expect(screen.getByRole('heading', { name: 'Question 1 of 8' })).toHaveFocus();
  });

  it('keeps answers while the server is away, says so, and sends them when it is back', async () => {
    const { user, saved } = await openAttempt();
    server.use(http.put('*/api/attempts/*', () => HttpResponse.json(null, { status: 503 })));
    await user.click(screen.getByRole('radio', { name: 'A changing process' }));
    const line = { selector: '[data-phase] > span' };
    expect(await screen.findByText('1 answer not saved yet. Keep this page open.', line)).toBeVisible();
    expect(screen.getByText(/The server cannot be reached/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(screen.getByRole('checkbox', { name: 'What holds the person?' }));
    expect(await screen.findByText('2 answers not saved yet. Keep this page open.', line)).toBeVisible();
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);

    const back = serveAttempt(anAttempt());
    await user.click(screen.getByRole('button', { name: 'Try now' }));
    expect(await screen.findByText('The connection is back. All answers are saved.')).toBeInTheDocument();
    expect(back.map(({ position, answer: given }) => [position, given])).toEqual([
      [0, { type: 'single', choice: '1' }],
      [1, { type: 'multiple', choices: ['2'] }],
    ]);
    expect(saved).toEqual([]);
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
  });

  it('shows the answer of another window that was given later, and says so', async () => {
    const { user } = await openAttempt();
    const later = {
      answer: { type: 'single', choice: '3' },
      sequence: 7,
      savedAt: '2026-11-22T10:30:00.000Z',
    } as const;
    answer('get', QUIZ_PATHS.attempt(ATTEMPT_ID), anAttempt({ saved: { 0: later } }));
    answer('put', FIRST_ANSWER, { outcome: 'stale', sequence: 7, savedAt: later.savedAt });
    await user.click(screen.getByRole('radio', { name: 'A changing process' }));
    expect(await screen.findByText(/answered later in another window/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'A fixed sequence of stages' })).toBeChecked();
  });

  it('says beside the question when its answer is refused', async () => {
    const { user } = await openAttempt();
    refuse('put', FIRST_ANSWER, QUIZ_ERRORS, 'answer_choice_unknown');
    await user.click(screen.getByRole('radio', { name: 'A changing process' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This answer could not be saved');
    expect(screen.getByRole('radio', { name: 'A changing process' })).toBeChecked();
    serveAttempt(anAttempt());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });

  it('goes to the result when it was submitted elsewhere', async () => {
    const { user } = await openAttempt();
    refuse('put', FIRST_ANSWER, QUIZ_ERRORS, 'attempt_submitted');
    answer('get', QUIZ_PATHS.result(ATTEMPT_ID), aResult());
    await user.click(screen.getByRole('radio', { name: 'A changing process' }));
    expect(await screen.findByRole('heading', { name: 'Result: Final test' })).toBeVisible();
  });

  it('that is submitted leads to its result', async () => {
    serveAttempt(anAttempt({ ...aSubmitted() }));
    answer('get', QUIZ_PATHS.result(ATTEMPT_ID), aResult());
    renderApp(QUIZ_PAGES.attempt);
    expect(await screen.findByRole('heading', { name: 'Result: Final test' })).toBeVisible();
  });

  it('can be tried again when it does not load, and leads back to the lesson', async () => {
    serveAttempt(anAttempt());
    loseConnection('get', QUIZ_PATHS.attempt(ATTEMPT_ID));
    const { user } = renderApp(QUIZ_PAGES.attempt);
    expect(await screen.findByText('The questions could not be loaded')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to the lesson' })).toBeVisible();
    serveAttempt(anAttempt());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Question 1 of 8' })).toBeVisible();
  });

  it('keeps the answers and the place when the language is switched', async () => {
    const saved = serveAttempt(anAttempt());
    server.use(
      http.get(`*${QUIZ_PATHS.attempt(ATTEMPT_ID)}`, ({ request }) => {
        const isFrench = new URL(request.url).searchParams.get('language') === 'fr';
        const french: Question = { ...QUESTIONS[1]!, stem: 'Quelles questions aident ?', language: 'fr' };
        return HttpResponse.json(anAttempt({ questions: isFrench ? QUESTIONS.with(1, french) : QUESTIONS }));
      }),
    );
    answer('patch', ACCOUNT_PATHS.profile, aProfile());
    const { user } = renderApp(`${QUIZ_PAGES.attempt}?question=2`);
    await user.click(await screen.findByRole('checkbox', { name: 'What holds the person?' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    loseConnection('put', QUIZ_PATHS.answer(ATTEMPT_ID, 1));
    await user.click(screen.getByRole('checkbox', { name: 'Which neighbourhood?' }));

    await user.click(screen.getByRole('button', { name: 'Language: English' }));
    await user.click(screen.getByRole('button', { name: 'Français' }));
    expect(await screen.findByText('Quelles questions aident ?')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Question 2 sur 8' })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'What holds the person?' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Which neighbourhood?' })).toBeChecked();
  });

  it('writes a number anew in another language', async () => {
    const given = { answer: { type: 'numeric', value: 0.5 }, sequence: 1, savedAt: SERVER_NOW } as const;
    const { user } = await openAttempt(anAttempt({ saved: { 6: given } }), 7);
    expect(screen.getByRole('textbox', { name: 'Your answer in people' })).toHaveValue('0.5');
    answer('patch', ACCOUNT_PATHS.profile, aProfile());
    await user.click(screen.getByRole('button', { name: 'Language: English' }));
    await user.click(screen.getByRole('button', { name: 'Français' }));
    expect(await screen.findByRole('textbox', { name: /^Votre réponse/ })).toHaveValue('0,5');
  });

  it('says that a translation is not reviewed, and marks what is not translated', async () => {
    const french = { ...QUESTIONS[0]!, language: 'fr' as const };
    await openAttempt(anAttempt({ isPreview: true, questions: [french] }));
    expect(screen.getByText(/This translation has not been reviewed yet/)).toBeVisible();
    expect(screen.getByText('Not translated yet: shown in French')).toBeVisible();
    expect(screen.getByText('A changing process')).toHaveAttribute('lang', 'fr');
  });
});
