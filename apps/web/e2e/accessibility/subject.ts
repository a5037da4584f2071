import type { Attempt, Question } from '@integra/shared-types/quizzes';
import type { Browser, BrowserContext } from 'playwright-core';
import { callApi } from '../api.js';
import { inviteByLink, newEmail } from '../people.js';
import type { Visitor } from './visitors.js';

/** Addresses of what exists for the visitors; those of an enrolment are the learner's. */
export type Subject = {
  readonly invitation: string;
  readonly enrolmentId: string;
  readonly attempt: string;
  readonly result: string;
  /** Result of a test that tells none. */
  readonly received: string;
  /** The trainer has completed the course. */
  readonly certificateLesson: string;
  readonly verify: string;
  readonly person: string;
};

type Items<T> = { readonly items: readonly T[] };

const PATIENCE_MS = 30_000;

/** Any answer of the right kind: some of them turn out right, some wrong. */
const someAnswer = (question: Question): unknown => {
  switch (question.type) {
    case 'single':
    case 'likert':
      return { type: question.type, choice: question.choices[0]?.id };
    case 'multiple':
      return { type: 'multiple', choices: question.choices.slice(0, 2).map(({ id }) => id) };
    case 'true_false':
      return { type: 'true_false', value: true };
    case 'matching':
      return {
        type: 'matching',
        pairs: Object.fromEntries(question.left.map(({ id }, index) => [id, question.right[index]?.id])),
      };
    case 'ordering':
      return { type: 'ordering', order: question.choices.map(({ id }) => id) };
    case 'short_text':
      return { type: 'short_text', text: 'prison' };
    case 'numeric':
      return { type: 'numeric', value: 3 };
  }
};

const answerAll = (context: BrowserContext, { id, questions }: Attempt) =>
  Promise.all(
    questions.map(({ position, question }) =>
      callApi(context, 'PUT', `/api/attempts/${id}/answers/${position}`, {
        sequence: 1,
        answer: someAnswer(question),
        isFlagged: position === 1,
      }),
    ),
  );

const enrolmentOf = async ({ context }: Visitor): Promise<string> => {
  type Card = { enrolment: { id: string; courseKey: string } };
  const { items } = await callApi<Items<Card>>(context, 'GET', '/api/my-learning');
  // Other journeys enrol the same person in courses of packages.
  const card = items.find(({ enrolment }) => enrolment.courseKey === 'integra');
  if (card === undefined) throw new Error('The demo has no enrolment');
  return card.enrolment.id;
};

/** The code of the visitor's certificate, once its file has been made. */
const certificateOf = async ({ context }: Visitor): Promise<string> => {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const { items } = await callApi<Items<{ verifyUrl: string }>>(context, 'GET', '/api/my-certificates');
    const [first] = items;
    if (first !== undefined) return new URL(first.verifyUrl).pathname;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The certificate of the demo is not made');
};

/** Lets the learner have what the pages show: a submitted attempt, an open one, and a scenario on its way. */
export const prepareSubject = async (
  browser: Browser,
  { learner, trainer, administrator }: Readonly<Record<'learner' | 'trainer' | 'administrator', Visitor>>,
): Promise<Subject> => {
  const { context } = learner;
  const enrolmentId = await enrolmentOf(learner);
  const enrolment = `/api/enrolments/${enrolmentId}`;
  const quizPath = (lessonKey: string, quizKey: string, attemptId: string) =>
    `/learning/${enrolmentId}/lessons/${lessonKey}/quizzes/${quizKey}/attempts/${attemptId}`;
  const start = () => callApi<Attempt>(context, 'POST', `${enrolment}/quizzes/m1-check/attempts?language=en`, {});

  const submitted = await start();
  await answerAll(context, submitted);
  await callApi(context, 'POST', `/api/attempts/${submitted.id}/submission?language=en`, {});
  const open = await start();
  const { attempts } = await callApi<{ attempts: { id: string }[] }>(
    context,
    'GET',
    `${enrolment}/quizzes/pre-test?language=en`,
  );
  await callApi(context, 'POST', `${enrolment}/scenarios/m1-practice-2/runs?language=en`, { fromNodeKey: null });
  const { email } = await callApi<{ email: string }>(context, 'GET', '/api/me/profile');
  const people = await callApi<Items<{ accountId: string; email: string }>>(
    administrator.context,
    'GET',
    `/api/people?search=${encodeURIComponent(email)}`,
  );
  return {
    invitation: new URL(await inviteByLink(browser, newEmail())).pathname,
    enrolmentId,
    attempt: quizPath('m1-check', 'm1-check', open.id),
    result: `${quizPath('m1-check', 'm1-check', submitted.id)}/result`,
    received: `${quizPath('m0-start', 'pre-test', attempts[0]?.id ?? '')}/result`,
    certificateLesson: `/learning/${await enrolmentOf(trainer)}/lessons/close-certificate`,
    verify: await certificateOf(trainer),
    person: `/admin/people/${people.items[0]?.accountId ?? ''}`,
  };
};
