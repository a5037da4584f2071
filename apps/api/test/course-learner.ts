import type { Progress } from '@integra/shared-types/learning';
import type { TestApp } from './app.js';
import type { TestClient } from './client.js';
import { INTEGRA } from './factories/integra.js';
import { makePerson, type TestPerson } from './factories/person.js';

const M0_TEST = 'pre-test';

/** What people do on the course that comes with the product, over HTTP. */
export const createCourseLearner = (testApp: TestApp) => {
  const newLearner = async (): Promise<{ person: TestPerson; client: TestClient }> => {
    const person = await makePerson(testApp);
    return { person, client: testApp.client().as(person) };
  };
  const enrolled = async () => {
    const learner = await newLearner();
    const { body } = await learner.client
      .post('/api/enrolments')
      .send({ courseKey: INTEGRA, audience: 'prison' })
      .expect(201);
    return { ...learner, id: body.id as string };
  };
  const progressOf = async (client: TestClient, id: string): Promise<Progress> =>
    (await client.get(`/api/enrolments/${id}/course`).expect(200)).body.progress;
  const lessonKeys = (progress: Progress): string[] =>
    progress.modules.flatMap((module) => module.lessons.map(({ key }) => key));
  /** Opens everything after the orientation. */
  const passOrientation = async (client: TestClient, id: string): Promise<void> => {
    const { modules } = await progressOf(client, id);
    for (const { key } of modules[0]?.lessons ?? [])
      await client.post(`/api/enrolments/${id}/lessons/${key}/done`).expect(201);
    const { body: attempt } = await client.post(`/api/enrolments/${id}/quizzes/${M0_TEST}/attempts`).expect(201);
    await client.post(`/api/attempts/${attempt.id}/submission`).expect(201);
  };
  return { newLearner, enrolled, progressOf, lessonKeys, passOrientation };
};

export type CourseLearner = ReturnType<typeof createCourseLearner>;
