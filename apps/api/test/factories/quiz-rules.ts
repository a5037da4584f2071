import type { CourseStructure, StructureQuiz } from '@integra/course-content/structure';
import { DataSource } from 'typeorm';
import type { TestApp } from '../app.js';

/** Modules of this course wait for each other; here every quiz is open from the start. */
export const openEverything = async ({ app }: TestApp): Promise<void> => {
  await app.get(DataSource).query(
    `UPDATE course_version SET structure = jsonb_set(structure, '{modules}', (
       SELECT jsonb_agg(jsonb_set(module, '{after}', 'null')) FROM jsonb_array_elements(structure -> 'modules') module))`,
  );
};

/** Moves an enrolment to a version of its own in which one quiz has other rules. */
export const changeQuiz = async (
  { app }: TestApp,
  enrolmentId: string,
  key: string,
  change: Partial<StructureQuiz>,
): Promise<void> => {
  const dataSource = app.get(DataSource);
  const [origin]: { id: string; structure: CourseStructure }[] = await dataSource.query(
    'SELECT version.id, structure FROM course_version version JOIN enrolment ON course_version_id = version.id WHERE enrolment.id = $1',
    [enrolmentId],
  );
  if (origin === undefined) throw new Error('No such enrolment');
  const quizzes = origin.structure.quizzes.map((quiz) => (quiz.key === key ? { ...quiz, ...change } : quiz));
  const [copy]: { id: string }[] = await dataSource.query(
    `INSERT INTO course_version (course_id, number, content_hash, framework_version_id, structure, published_at)
     SELECT course_id, 1000 + floor(random() * 1000000)::int, gen_random_uuid()::text, framework_version_id, $2, published_at
     FROM course_version WHERE id = $1 RETURNING id`,
    [origin.id, JSON.stringify({ ...origin.structure, quizzes })],
  );
  await dataSource.query(
    `INSERT INTO version_question (course_version_id, question_version_id)
     SELECT $2, question_version_id FROM version_question WHERE course_version_id = $1`,
    [origin.id, copy?.id],
  );
  await dataSource.query(
    `INSERT INTO language_release (course_version_id, language, release, content_hash, is_preview, coverage, outline, scenario_endings, published_at)
     SELECT $2, language, 1, content_hash, is_preview, coverage, outline, scenario_endings, published_at
     FROM language_release WHERE course_version_id = $1`,
    [origin.id, copy?.id],
  );
  await dataSource.query('UPDATE enrolment SET course_version_id = $2 WHERE id = $1', [enrolmentId, copy?.id]);
};
