import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BlockOf, LessonDocument } from '@integra/shared-types/content';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { type CourseLearner, createCourseLearner } from '../../../test/course-learner.js';
import { importIntegra } from '../../../test/factories/integra.js';

describe('scenarios', () => {
  let testApp: TestApp;
  let learner: CourseLearner;

  beforeAll(async () => {
    testApp = await createTestApp();
    await importIntegra(testApp);
    learner = createCourseLearner(testApp);
  });
  afterAll(() => testApp.close());

  const scenarioOf = async (client: TestClient, id: string): Promise<BlockOf<'scenario'>> => {
    for (const key of learner.lessonKeys(await learner.progressOf(client, id))) {
      const { body, status } = await client.get(`/api/enrolments/${id}/lessons/${key}`);
      const block =
        status === 200 ? (body.document as LessonDocument).blocks.find(({ type }) => type === 'scenario') : undefined;
      if (block?.type === 'scenario') return block;
    }
    throw new Error('No open scenario');
  };

  it('walks to an end, tells the cause only there, and survives repeated and late requests', async () => {
    const { client, id } = await learner.enrolled();
    await learner.passOrientation(client, id);
    const block = await scenarioOf(client, id);
    const runs = `/api/enrolments/${id}/scenarios/${block.key}/runs`;
    expect((await client.get(runs).expect(200)).body).toEqual({ run: null });
    const [first, second] = await Promise.all([client.post(runs).send({}), client.post(runs).send({})]);
    expect(second.body.id).toBe(first.body.id);
    let run = first.body;
    for (let step = 0; run.end === null; step += 1) {
      const node = block.nodes.find(({ key }) => key === run.currentNodeKey);
      const choice = { step, nodeKey: run.currentNodeKey, optionKey: node?.options.at(-1)?.key };
      expect(run.cause).toBeNull();
      const chosen = await client.post(`/api/scenario-runs/${run.id}/choices`).send(choice).expect(201);
      const again = await client.post(`/api/scenario-runs/${run.id}/choices`).send(choice).expect(201);
      expect(again.body).toEqual(chosen.body);
      await client
        .post(`/api/scenario-runs/${run.id}/choices`)
        .send({ ...choice, step: step + 5 })
        .expect(409);
      run = chosen.body.run;
    }
    expect(typeof run.cause).toBe(block.hasHiddenCause ? 'string' : 'object');
    const { steps } = await learner.progressOf(client, id);
    expect(steps.find(({ key }) => key === block.key)?.isDone).toBe(true);

    const retry = await client.post(runs).send({ fromNodeKey: block.start }).expect(201);
    expect(retry.body).toMatchObject({ number: 2, path: [], end: null });
    const wrong = { step: 0, nodeKey: block.start, optionKey: 'nothing' };
    await client.post(`/api/scenario-runs/${retry.body.id}/choices`).send(wrong).expect(422);
    const other = await learner.enrolled();
    await other.client.post(`/api/scenario-runs/${run.id}/choices`).send(wrong).expect(404);
    const evidence = (await client.get('/api/my-competences').expect(200)).body.items;
    expect(evidence.filter(({ kind }: { kind: string }) => kind === 'scenario').length).toBeGreaterThan(0);
  });
});
