import type { LessonDocument } from '@integra/shared-types/content';
import { NoteOutdatedSchema, type Progress } from '@integra/shared-types/learning';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { type CourseLearner, createCourseLearner } from '../../../test/course-learner.js';
import { importIntegra } from '../../../test/factories/integra.js';

const NOTE_LESSON = 'm0-wellbeing';
const NOTE_BLOCK = 'm0-wellbeing-2';

describe('notes', () => {
  let testApp: TestApp;
  let learner: CourseLearner;

  beforeAll(async () => {
    testApp = await createTestApp();
    await importIntegra(testApp);
    learner = createCourseLearner(testApp);
  });
  afterAll(() => testApp.close());

  it('keeps reflections sealed and for their writer alone', async () => {
    const { client, id } = await learner.enrolled();
    const { modules } = (await client.get(`/api/enrolments/${id}/course`)).body.progress as Progress;
    const documents: LessonDocument[] = [];
    for (const { key } of modules[0]?.lessons ?? []) {
      documents.push((await client.get(`/api/enrolments/${id}/lessons/${key}`)).body.document);
    }
    const lesson = documents.find(({ blocks }) => blocks.some(({ type }) => type === 'reflection'));
    const block = lesson?.blocks.find(({ type }) => type === 'reflection');
    const text = 'A thought of mine, à moi, δική μου.';
    await client.put(`/api/enrolments/${id}/notes/${block?.key}`).send({ text, revision: 1 }).expect(200);
    const { body } = await client.get(`/api/enrolments/${id}/lessons/${lesson?.key}`).expect(200);
    expect(body.notes).toMatchObject([{ blockKey: block?.key, text, revision: 1 }]);
    const rows = await testApp.app.get(DataSource).query('SELECT sealed_text FROM note WHERE enrolment_id = $1', [id]);
    expect(rows[0].sealed_text.toString('utf8')).not.toContain('thought');
    await client
      .put(`/api/enrolments/${id}/notes/${block?.key}`)
      .send({ text: 'x'.repeat(10_001), revision: 2 })
      .expect(400);
    await client.put(`/api/enrolments/${id}/notes/nothing`).send({ text, revision: 1 }).expect(404);
  });

  it('keeps the note of the highest revision, whatever arrives last, and tells what it holds', async () => {
    const { client, id } = await learner.enrolled();
    const save = (text: string, revision: number) =>
      client.put(`/api/enrolments/${id}/notes/${NOTE_BLOCK}`).send({ text, revision });
    const held = async () => (await client.get(`/api/enrolments/${id}/lessons/${NOTE_LESSON}`)).body.notes;
    await save('First', 1).expect(200);
    await save('Third', 3).expect(200);
    for (const [text, revision] of [
      ['Second', 2],
      ['Elsewhere', 3],
    ] as const) {
      const { body } = await save(text, revision).expect(409);
      expect(body).toMatchObject({ code: 'note_outdated' });
      expect(NoteOutdatedSchema.strict().parse(body.details)).toEqual({ held: (await held())[0] });
    }
    expect(await held()).toMatchObject([{ text: 'Third', revision: 3 }]);
    await client.put(`/api/enrolments/${id}/notes/${NOTE_BLOCK}`).send({ text: 'No revision' }).expect(400);

    const numbers = Array.from({ length: 12 }, (_, index) => index + 4);
    await Promise.all(numbers.toReversed().map((revision) => save(`Text ${revision}`, revision)));
    expect(await held()).toMatchObject([{ text: 'Text 15', revision: 15 }]);
  });

  it('opens the lesson of a note that no key opens any more, and keeps the sealed note', async () => {
    const { client, id } = await learner.enrolled();
    const query = (sql: string) => testApp.app.get(DataSource).query(sql, [id]);
    const note = `/api/enrolments/${id}/notes/${NOTE_BLOCK}`;
    await client.put(note).send({ text: 'A thought', revision: 1 }).expect(200);
    await query('UPDATE note SET sealed_text = sha256(sealed_text) WHERE enrolment_id = $1');
    const before = await query('SELECT sealed_text FROM note WHERE enrolment_id = $1');
    const path = `/api/enrolments/${id}/lessons/${NOTE_LESSON}`;
    const { body } = await client.get(path).expect(200);
    expect(body.notes).toEqual([{ blockKey: NOTE_BLOCK, text: null, revision: 1, savedAt: expect.any(String) }]);
    expect(await query('SELECT sealed_text FROM note WHERE enrolment_id = $1')).toEqual(before);
    await client.put(note).send({ text: 'Another one', revision: 2 }).expect(200);
    expect((await client.get(path)).body.notes).toMatchObject([{ text: 'Another one' }]);
  });
});
