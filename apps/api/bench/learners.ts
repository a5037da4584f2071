import { LOAD_SESSIONS, sessionToken } from './seed.ts';

/** One person of the load with what the requests need. */
export type Learner = {
  readonly session: number;
  readonly enrolmentId: string;
  readonly attemptId: string;
  readonly questions: number;
};

type Json = Record<string, unknown>;

export const cookieOf = (session: number): string => `lms_session=${sessionToken(session)}`;

export const call = async <T = Json>(
  origin: string,
  session: number,
  method: string,
  path: string,
  body?: Json,
): Promise<T> => {
  const response = await fetch(origin + path, {
    method,
    headers: {
      cookie: cookieOf(session),
      origin,
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (response.status === 204 ? {} : await response.json()) as T;
};

type Card = { enrolment: { id: string; courseKey: string } };

/** Opens an attempt at the first module's check for every person of the load. */
export const prepareLearners = async (origin: string): Promise<Learner[]> => {
  const learners: Learner[] = [];
  for (let session = 0; session < LOAD_SESSIONS; session += 1) {
    const { items } = await call<{ items: Card[] }>(origin, session, 'GET', '/api/my-learning');
    const enrolmentId = items.find(({ enrolment }) => enrolment.courseKey === 'integra')?.enrolment.id ?? '';
    const attempt = await call<{ id: string; questions: unknown[] }>(
      origin,
      session,
      'POST',
      `/api/enrolments/${enrolmentId}/quizzes/m1-check/attempts`,
    );
    learners.push({ session, enrolmentId, attemptId: attempt.id, questions: attempt.questions.length });
  }
  return learners;
};
