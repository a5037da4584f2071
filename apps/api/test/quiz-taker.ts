import { type Answer, type Attempt, AttemptResultSchema, AttemptSchema } from '@integra/shared-types/quizzes';
import { AnswerKeys } from '../src/features/quizzes/index.js';
import type { TestApp } from './app.js';
import type { TestClient } from './client.js';
import { INTEGRA } from './factories/integra.js';
import { makePerson, type TestPerson } from './factories/person.js';

export type Learner = { readonly person: TestPerson; readonly client: TestClient; readonly id: string };

/** What people do with quizzes, over HTTP; each answer is parsed strictly by its contract. */
export const createQuizTaker = (testApp: TestApp) => {
  const enrolled = async (): Promise<Learner> => {
    const person = await makePerson(testApp);
    const client = testApp.client().as(person);
    const { body } = await client.post('/api/enrolments').send({ courseKey: INTEGRA, audience: 'prison' }).expect(201);
    return { person, client, id: body.id };
  };
  const start = async ({ client, id }: Learner, quiz: string, language = 'en'): Promise<Attempt> => {
    const { body } = await client
      .post(`/api/enrolments/${id}/quizzes/${quiz}/attempts?language=${language}`)
      .expect(201);
    return AttemptSchema.strict().parse(body);
  };
  const answerPath = (attempt: Attempt, position: number) => `/api/attempts/${attempt.id}/answers/${position}`;
  const save = (client: TestClient, attempt: Attempt, position: number, answer: Answer | null, sequence = 1) =>
    client.put(answerPath(attempt, position)).send({ sequence, answer, isFlagged: false });
  const submit = async (client: TestClient, attempt: Attempt) =>
    AttemptResultSchema.strict().parse((await client.post(`/api/attempts/${attempt.id}/submission`).expect(201)).body);
  const keysOf = (attempt: Attempt): Promise<Answer[]> => testApp.app.get(AnswerKeys, { strict: false }).of(attempt.id);
  const answerAll = async (client: TestClient, attempt: Attempt): Promise<void> => {
    for (const [position, answer] of (await keysOf(attempt)).entries()) {
      await save(client, attempt, position, answer).expect(200);
    }
  };
  return { enrolled, start, answerPath, save, submit, keysOf, answerAll };
};

export type QuizTaker = ReturnType<typeof createQuizTaker>;
