import { createHash } from 'node:crypto';
import type { Client } from 'pg';

export const PEOPLE = 10_000;
export const COURSES = 10;
/** People whose sessions the load uses; each has all courses, the first one begun. */
export const LOAD_SESSIONS = 400;

/** The token of a load session's cookie; its hash is in the database. */
export const sessionToken = (index: number): string =>
  createHash('sha256').update(`bench ${index}`).digest('base64url');

/**
 * Multiplies what the demo made: 9 more courses with the documents of the first, 10,000 people, 20,000 enrolments. Progress documents
 * are those of the demo's learner, so that rows have their real size.
 */
export const seed = async (client: Client): Promise<void> => {
  await client.query(`CREATE TEMP TABLE model AS
    SELECT enrolment.*, progress.document, progress.percent FROM enrolment JOIN enrolment_progress progress ON enrolment_id = enrolment.id
    WHERE state = 'active' LIMIT 1`);
  for (let number = 2; number <= COURSES; number += 1) await copyCourse(client, `bench-${number}`);
  await makePeople(client);
  await enrolPeople(client);
  await makeSessions(client);
  await client.query('ANALYZE');
};

const copyCourse = async (client: Client, key: string): Promise<void> => {
  await client.query(
    `WITH copy AS (
       INSERT INTO course (key, kind, source_language, enrolment_mode, audiences)
       SELECT $1, kind, source_language, enrolment_mode, audiences FROM course WHERE key = 'integra' RETURNING id
     ), version AS (
       INSERT INTO course_version (course_id, number, content_hash, framework_version_id, structure, published_at)
       SELECT copy.id, 1, $1, framework_version_id, structure, published_at
       FROM copy, course_version JOIN course ON course.id = course_id AND course.key = 'integra' RETURNING id
     ), release AS (
       INSERT INTO language_release (course_version_id, language, release, content_hash, is_preview, coverage, outline, scenario_endings, published_at)
       SELECT version.id, language, 1, language_release.content_hash, is_preview, coverage, outline, scenario_endings, language_release.published_at
       FROM version, language_release
       JOIN course_version origin ON origin.id = course_version_id JOIN course ON course.id = origin.course_id AND course.key = 'integra'
       RETURNING id, language
     )
     INSERT INTO release_lesson (release_id, lesson_key, document_hash)
     SELECT release.id, lesson_key, document_hash
     FROM release
     JOIN language_release origin_release ON origin_release.language = release.language
     JOIN course_version origin ON origin.id = origin_release.course_version_id
     JOIN course ON course.id = origin.course_id AND course.key = 'integra'
     JOIN release_lesson ON release_lesson.release_id = origin_release.id`,
    [key],
  );
};

const makePeople = async (client: Client): Promise<void> => {
  await client.query(
    `WITH people AS (
       INSERT INTO person (display_name, language, country, organisation_id)
       SELECT 'Person ' || n, CASE WHEN n % 2 = 0 THEN 'en' ELSE 'fr' END, 'FR', (SELECT id FROM organisation LIMIT 1)
       FROM generate_series(1, $1) n RETURNING id, display_name
     )
     INSERT INTO account (person_id, email, state, password_hash)
     SELECT id, replace(lower(display_name), ' ', '-') || '@bench.example.org', 'active', NULL FROM people`,
    [PEOPLE],
  );
  await client.query(
    `INSERT INTO policy_acceptance (account_id, policy_version_id, language, accepted_at)
     SELECT account.id, policy_version.id, 'en', now() FROM account, policy_version WHERE email LIKE '%@bench.example.org'`,
  );
};

/** Everybody takes the first course and one more; the people of the load take all ten. */
const enrolPeople = async (client: Client): Promise<void> => {
  await client.query(
    `WITH numbered AS (
       SELECT person_id, row_number() OVER (ORDER BY email) AS n FROM account WHERE email LIKE '%@bench.example.org'
     ), courses AS (SELECT id, key, row_number() OVER (ORDER BY key = 'integra' DESC, key) AS c FROM course),
     made AS (
       INSERT INTO enrolment (person_id, course_id, course_version_id, number, state, audience, first_form, enrolled_at)
       SELECT numbered.person_id, courses.id, version.id, 1, 'active', 'prison', 'A', now()
       FROM numbered JOIN courses ON courses.c = 1 OR courses.c = 2 + numbered.n % 9 OR numbered.n <= $1
       JOIN course_version version ON version.course_id = courses.id
       RETURNING id
     )
     INSERT INTO enrolment_progress (enrolment_id, document, percent, computed_at)
     SELECT made.id, model.document, model.percent, now() FROM made, model`,
    [LOAD_SESSIONS],
  );
  await client.query(
    `INSERT INTO lesson_view (enrolment_id, lesson_key, viewed_at, required_hash)
     SELECT enrolment.id, lesson_key, viewed_at, required_hash
     FROM enrolment JOIN person ON person.id = person_id AND display_name LIKE 'Person %',
       lesson_view WHERE lesson_view.enrolment_id = (SELECT id FROM model)`,
  );
};

const makeSessions = async (client: Client): Promise<void> => {
  const hashes = Array.from({ length: LOAD_SESSIONS }, (_, index) =>
    createHash('sha256').update(sessionToken(index)).digest(),
  );
  await client.query(
    `INSERT INTO session (token_hash, account_id, device, started_at, last_seen_at, expires_at)
     SELECT hash, account.id, 'bench', now(), now(), now() + interval '12 hours'
     FROM unnest($1::bytea[]) WITH ORDINALITY AS given (hash, n)
     JOIN (SELECT id, row_number() OVER (ORDER BY email) AS n FROM account WHERE email LIKE '%@bench.example.org') account USING (n)`,
    [hashes],
  );
};
