import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccountsCoursesLearningQuizzes1795313086624 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "throttle_bucket" ("key" bytea NOT NULL, "hits" integer NOT NULL, "opens_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "throttle_bucket_pk" PRIMARY KEY ("key"))`,
    );
    await runner.query(`CREATE INDEX "throttle_bucket_expires_at_ix" ON "throttle_bucket"  ("expires_at") `);
    await runner.query(
      `CREATE TABLE "account_link" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "token_hash" bytea NOT NULL, "account_id" uuid, "created_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "account_link_token_hash_uq" UNIQUE ("token_hash"), CONSTRAINT "account_link_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "account_link_account_id_ix" ON "account_link"  ("account_id") `);
    await runner.query(
      `CREATE TABLE "account" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "email" text NOT NULL, "state" text NOT NULL, "password_hash" text, "sealed_totp_secret" bytea, "totp_enabled_at" TIMESTAMP WITH TIME ZONE, "last_totp_step" bigint, "invited_at" TIMESTAMP WITH TIME ZONE, "last_seen_at" TIMESTAMP WITH TIME ZONE, "suspended_at" TIMESTAMP WITH TIME ZONE, "suspension_reason" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "account_person_id_uq" UNIQUE ("person_id"), CONSTRAINT "account_email_uq" UNIQUE ("email"), CONSTRAINT "account_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "person" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "display_name" text, "language" text NOT NULL, "country" text, "job_role" text, "organisation_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "person_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "person_organisation_id_ix" ON "person"  ("organisation_id") `);
    await runner.query(
      `CREATE TABLE "policy_acceptance" ("account_id" uuid NOT NULL, "policy_version_id" uuid NOT NULL, "language" text NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "policy_acceptance_pk" PRIMARY KEY ("account_id", "policy_version_id"))`,
    );
    await runner.query(
      `CREATE TABLE "policy_version" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "version" integer NOT NULL, "content_hash" text NOT NULL, "texts" jsonb NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "policy_version_kind_version_uq" UNIQUE ("kind", "version"), CONSTRAINT "policy_version_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "recovery_code" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "account_id" uuid NOT NULL, "code_hash" bytea NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "recovery_code_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "recovery_code_account_id_ix" ON "recovery_code"  ("account_id") `);
    await runner.query(
      `CREATE TABLE "role_assignment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "account_id" uuid NOT NULL, "role" text NOT NULL, "scope_kind" text NOT NULL, "scope_value" text NOT NULL DEFAULT '', "valid_until" TIMESTAMP WITH TIME ZONE, "granted_by" uuid, "reason" text NOT NULL, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "role_assignment_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "role_assignment_account_id_role_scope_kind_scope_value_ix" ON "role_assignment"  ("account_id", "role", "scope_kind", "scope_value") `,
    );
    await runner.query(
      `CREATE TABLE "session" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "token_hash" bytea NOT NULL, "account_id" uuid NOT NULL, "second_factor_at" TIMESTAMP WITH TIME ZONE, "device" text NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "session_token_hash_uq" UNIQUE ("token_hash"), CONSTRAINT "session_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "session_account_id_ix" ON "session"  ("account_id") `);
    await runner.query(`CREATE INDEX "session_expires_at_ix" ON "session"  ("expires_at") `);
    await runner.query(
      `CREATE TABLE "framework_version" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text NOT NULL, "version" text NOT NULL, "content_hash" text NOT NULL, "document" jsonb NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "framework_version_key_content_hash_uq" UNIQUE ("key", "content_hash"), CONSTRAINT "framework_version_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "course_version" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "course_id" uuid NOT NULL, "number" integer NOT NULL, "content_hash" text NOT NULL, "framework_version_id" uuid NOT NULL, "structure" jsonb NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "course_version_course_id_number_uq" UNIQUE ("course_id", "number"), CONSTRAINT "course_version_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "course" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text NOT NULL, "kind" text NOT NULL, "source_language" text NOT NULL, "enrolment_mode" text NOT NULL, "audiences" text array NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "course_key_uq" UNIQUE ("key"), CONSTRAINT "course_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "language_release" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "course_version_id" uuid NOT NULL, "language" text NOT NULL, "release" integer NOT NULL, "content_hash" text NOT NULL, "is_preview" boolean NOT NULL, "coverage" real NOT NULL, "outline" jsonb NOT NULL, "scenario_endings" jsonb NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "language_release_course_version_id_language_release_uq" UNIQUE ("course_version_id", "language", "release"), CONSTRAINT "language_release_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "lesson_document" ("hash" text NOT NULL, "document" jsonb NOT NULL, CONSTRAINT "lesson_document_pk" PRIMARY KEY ("hash"))`,
    );
    await runner.query(
      `CREATE TABLE "media_file" ("sha256" text NOT NULL, "mime" text NOT NULL, "size" integer NOT NULL, CONSTRAINT "media_file_pk" PRIMARY KEY ("sha256"))`,
    );
    await runner.query(
      `CREATE TABLE "release_lesson" ("release_id" uuid NOT NULL, "lesson_key" text NOT NULL, "document_hash" text NOT NULL, CONSTRAINT "release_lesson_pk" PRIMARY KEY ("release_id", "lesson_key"))`,
    );
    await runner.query(
      `CREATE TABLE "enrolment_progress" ("enrolment_id" uuid NOT NULL, "document" jsonb NOT NULL, "percent" integer NOT NULL, "holds_until" TIMESTAMP WITH TIME ZONE, "computed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "enrolment_progress_pk" PRIMARY KEY ("enrolment_id"))`,
    );
    await runner.query(
      `CREATE TABLE "enrolment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "course_id" uuid NOT NULL, "course_version_id" uuid NOT NULL, "number" integer NOT NULL, "state" text NOT NULL, "audience" text NOT NULL, "first_form" text NOT NULL, "enrolled_at" TIMESTAMP WITH TIME ZONE NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE, "completed_at" TIMESTAMP WITH TIME ZONE, "place_lesson_key" text, "place_block_key" text, CONSTRAINT "enrolment_person_id_course_id_number_uq" UNIQUE ("person_id", "course_id", "number"), CONSTRAINT "enrolment_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "enrolment_course_id_state_ix" ON "enrolment"  ("course_id", "state") `);
    await runner.query(
      `CREATE UNIQUE INDEX "enrolment_person_id_course_id_3b51a5_ix" ON "enrolment"  ("person_id", "course_id") WHERE state IN ('requested', 'active')`,
    );
    await runner.query(
      `CREATE TABLE "evidence" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "framework_version_id" uuid NOT NULL, "competence" text NOT NULL, "kind" text NOT NULL, "level" integer, "source_id" uuid NOT NULL, "course_key" text, "right_points" real, "total_points" real, "observed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "evidence_source_id_competence_kind_uq" UNIQUE ("source_id", "competence", "kind"), CONSTRAINT "evidence_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "evidence_person_id_competence_ix" ON "evidence"  ("person_id", "competence") `);
    await runner.query(
      `CREATE TABLE "lesson_view" ("enrolment_id" uuid NOT NULL, "lesson_key" text NOT NULL, "viewed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "required_hash" text NOT NULL, CONSTRAINT "lesson_view_pk" PRIMARY KEY ("enrolment_id", "lesson_key"))`,
    );
    await runner.query(
      `CREATE TABLE "note" ("enrolment_id" uuid NOT NULL, "block_key" text NOT NULL, "sealed_text" bytea NOT NULL, "is_empty" boolean NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "note_pk" PRIMARY KEY ("enrolment_id", "block_key"))`,
    );
    await runner.query(
      `CREATE TABLE "quiz_outcome" ("attempt_id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "quiz_key" text NOT NULL, "percent" real, "is_passed" boolean NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "quiz_outcome_pk" PRIMARY KEY ("attempt_id"))`,
    );
    await runner.query(`CREATE INDEX "quiz_outcome_enrolment_id_ix" ON "quiz_outcome"  ("enrolment_id") `);
    await runner.query(
      `CREATE TABLE "scenario_run" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "enrolment_id" uuid NOT NULL, "block_key" text NOT NULL, "number" integer NOT NULL, "cause_key" text, "path" jsonb NOT NULL, "current_node_key" text NOT NULL, "end" text, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "scenario_run_enrolment_id_block_key_number_uq" UNIQUE ("enrolment_id", "block_key", "number"), CONSTRAINT "scenario_run_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "visit" ("id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "lesson_key" text NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seconds" integer NOT NULL, CONSTRAINT "visit_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "visit_enrolment_id_ix" ON "visit"  ("enrolment_id") `);
    await runner.query(
      `CREATE TABLE "organisation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "name" text NOT NULL, "kind" text NOT NULL, "country" text NOT NULL, "archived_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "organisation_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "organisation_name_country_aa75fb_ix" ON "organisation"  ("name", "country") WHERE archived_at IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "question_text" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "question_version_id" uuid NOT NULL, "language" text NOT NULL, "revision" integer NOT NULL, "content_hash" text NOT NULL, "text" jsonb NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "question_text_question_version_id_language_revision_uq" UNIQUE ("question_version_id", "language", "revision"), CONSTRAINT "question_text_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "question_version" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "course_id" uuid NOT NULL, "item_key" text NOT NULL, "number" integer NOT NULL, "content_hash" text NOT NULL, "type" text NOT NULL, "competence" text NOT NULL, "difficulty" text NOT NULL, "pool" text NOT NULL, "module_key" text NOT NULL, "lesson_key" text NOT NULL, "scoring" jsonb NOT NULL, CONSTRAINT "question_version_course_id_item_key_number_uq" UNIQUE ("course_id", "item_key", "number"), CONSTRAINT "question_version_course_id_item_key_content_hash_uq" UNIQUE ("course_id", "item_key", "content_hash"), CONSTRAINT "question_version_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "version_question" ("course_version_id" uuid NOT NULL, "question_version_id" uuid NOT NULL, CONSTRAINT "version_question_pk" PRIMARY KEY ("course_version_id", "question_version_id"))`,
    );
    await runner.query(
      `CREATE TABLE "attempt_grant" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "enrolment_id" uuid NOT NULL, "quiz_key" text NOT NULL, "granted_by" uuid NOT NULL, "reason" text NOT NULL, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "attempt_grant_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "attempt_grant_enrolment_id_quiz_key_ix" ON "attempt_grant"  ("enrolment_id", "quiz_key") `,
    );
    await runner.query(
      `CREATE TABLE "quiz_answer" ("attempt_id" uuid NOT NULL, "position" integer NOT NULL, "sequence" integer NOT NULL, "answer" jsonb, "is_flagged" boolean NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "points" real, CONSTRAINT "quiz_answer_pk" PRIMARY KEY ("attempt_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "quiz_attempt" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "enrolment_id" uuid NOT NULL, "quiz_key" text NOT NULL, "number" integer NOT NULL, "state" text NOT NULL, "questions" jsonb NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE, "submitted_at" TIMESTAMP WITH TIME ZONE, "ended_by" text, "score" real, "maximum" real, "percent" real, "is_passed" boolean, "was_preview" boolean NOT NULL, CONSTRAINT "quiz_attempt_enrolment_id_quiz_key_number_uq" UNIQUE ("enrolment_id", "quiz_key", "number"), CONSTRAINT "quiz_attempt_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "quiz_attempt_due_at_acc04f_ix" ON "quiz_attempt"  ("due_at") WHERE state = 'in_progress' AND due_at IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "quiz_attempt_enrolment_id_quiz_key_018b7c_ix" ON "quiz_attempt"  ("enrolment_id", "quiz_key") WHERE state = 'in_progress'`,
    );
    await runner.query(
      `CREATE TABLE "time_allowance" ("person_id" uuid NOT NULL, "factor" real NOT NULL, "set_by" uuid NOT NULL, "set_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "time_allowance_pk" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `ALTER TABLE "account_link" ADD CONSTRAINT "account_link_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "account_link" ADD CONSTRAINT "account_link_created_by_fk" FOREIGN KEY ("created_by") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "policy_acceptance" ADD CONSTRAINT "policy_acceptance_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "policy_acceptance" ADD CONSTRAINT "policy_acceptance_policy_version_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "policy_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_granted_by_fk" FOREIGN KEY ("granted_by") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "course_version" ADD CONSTRAINT "course_version_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "course_version" ADD CONSTRAINT "course_version_framework_version_id_fk" FOREIGN KEY ("framework_version_id") REFERENCES "framework_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "language_release" ADD CONSTRAINT "language_release_course_version_id_fk" FOREIGN KEY ("course_version_id") REFERENCES "course_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "release_lesson" ADD CONSTRAINT "release_lesson_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "language_release"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "release_lesson" ADD CONSTRAINT "release_lesson_document_hash_fk" FOREIGN KEY ("document_hash") REFERENCES "lesson_document"("hash") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment_progress" ADD CONSTRAINT "enrolment_progress_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_course_version_id_fk" FOREIGN KEY ("course_version_id") REFERENCES "course_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "evidence_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "evidence_framework_version_id_fk" FOREIGN KEY ("framework_version_id") REFERENCES "framework_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson_view" ADD CONSTRAINT "lesson_view_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "note" ADD CONSTRAINT "note_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "quiz_outcome" ADD CONSTRAINT "quiz_outcome_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "quiz_attempt"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "quiz_outcome" ADD CONSTRAINT "quiz_outcome_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scenario_run" ADD CONSTRAINT "scenario_run_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "visit_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "question_text" ADD CONSTRAINT "question_text_question_version_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "question_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "question_version" ADD CONSTRAINT "question_version_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "version_question" ADD CONSTRAINT "version_question_course_version_id_fk" FOREIGN KEY ("course_version_id") REFERENCES "course_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "version_question" ADD CONSTRAINT "version_question_question_version_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "question_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attempt_grant" ADD CONSTRAINT "attempt_grant_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attempt_grant" ADD CONSTRAINT "attempt_grant_granted_by_fk" FOREIGN KEY ("granted_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "quiz_answer" ADD CONSTRAINT "quiz_answer_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "quiz_attempt"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "quiz_attempt" ADD CONSTRAINT "quiz_attempt_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "time_allowance" ADD CONSTRAINT "time_allowance_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "time_allowance" ADD CONSTRAINT "time_allowance_set_by_fk" FOREIGN KEY ("set_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "time_allowance" DROP CONSTRAINT "time_allowance_set_by_fk"`);
    await runner.query(`ALTER TABLE "time_allowance" DROP CONSTRAINT "time_allowance_person_id_fk"`);
    await runner.query(`ALTER TABLE "quiz_attempt" DROP CONSTRAINT "quiz_attempt_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "quiz_answer" DROP CONSTRAINT "quiz_answer_attempt_id_fk"`);
    await runner.query(`ALTER TABLE "attempt_grant" DROP CONSTRAINT "attempt_grant_granted_by_fk"`);
    await runner.query(`ALTER TABLE "attempt_grant" DROP CONSTRAINT "attempt_grant_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "version_question" DROP CONSTRAINT "version_question_question_version_id_fk"`);
    await runner.query(`ALTER TABLE "version_question" DROP CONSTRAINT "version_question_course_version_id_fk"`);
    await runner.query(`ALTER TABLE "question_version" DROP CONSTRAINT "question_version_course_id_fk"`);
    await runner.query(`ALTER TABLE "question_text" DROP CONSTRAINT "question_text_question_version_id_fk"`);
    await runner.query(`ALTER TABLE "visit" DROP CONSTRAINT "visit_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "scenario_run" DROP CONSTRAINT "scenario_run_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "quiz_outcome" DROP CONSTRAINT "quiz_outcome_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "quiz_outcome" DROP CONSTRAINT "quiz_outcome_attempt_id_fk"`);
    await runner.query(`ALTER TABLE "note" DROP CONSTRAINT "note_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "lesson_view" DROP CONSTRAINT "lesson_view_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "evidence_framework_version_id_fk"`);
    await runner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "evidence_person_id_fk"`);
    await runner.query(`ALTER TABLE "enrolment" DROP CONSTRAINT "enrolment_course_version_id_fk"`);
    await runner.query(`ALTER TABLE "enrolment" DROP CONSTRAINT "enrolment_course_id_fk"`);
    await runner.query(`ALTER TABLE "enrolment" DROP CONSTRAINT "enrolment_person_id_fk"`);
    await runner.query(`ALTER TABLE "enrolment_progress" DROP CONSTRAINT "enrolment_progress_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "release_lesson" DROP CONSTRAINT "release_lesson_document_hash_fk"`);
    await runner.query(`ALTER TABLE "release_lesson" DROP CONSTRAINT "release_lesson_release_id_fk"`);
    await runner.query(`ALTER TABLE "language_release" DROP CONSTRAINT "language_release_course_version_id_fk"`);
    await runner.query(`ALTER TABLE "course_version" DROP CONSTRAINT "course_version_framework_version_id_fk"`);
    await runner.query(`ALTER TABLE "course_version" DROP CONSTRAINT "course_version_course_id_fk"`);
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "session_account_id_fk"`);
    await runner.query(`ALTER TABLE "role_assignment" DROP CONSTRAINT "role_assignment_granted_by_fk"`);
    await runner.query(`ALTER TABLE "role_assignment" DROP CONSTRAINT "role_assignment_account_id_fk"`);
    await runner.query(`ALTER TABLE "recovery_code" DROP CONSTRAINT "recovery_code_account_id_fk"`);
    await runner.query(`ALTER TABLE "policy_acceptance" DROP CONSTRAINT "policy_acceptance_policy_version_id_fk"`);
    await runner.query(`ALTER TABLE "policy_acceptance" DROP CONSTRAINT "policy_acceptance_account_id_fk"`);
    await runner.query(`ALTER TABLE "person" DROP CONSTRAINT "person_organisation_id_fk"`);
    await runner.query(`ALTER TABLE "account" DROP CONSTRAINT "account_person_id_fk"`);
    await runner.query(`ALTER TABLE "account_link" DROP CONSTRAINT "account_link_created_by_fk"`);
    await runner.query(`ALTER TABLE "account_link" DROP CONSTRAINT "account_link_account_id_fk"`);
    await runner.query(`DROP TABLE "time_allowance"`);
    await runner.query(`DROP INDEX "public"."quiz_attempt_enrolment_id_quiz_key_018b7c_ix"`);
    await runner.query(`DROP INDEX "public"."quiz_attempt_due_at_acc04f_ix"`);
    await runner.query(`DROP TABLE "quiz_attempt"`);
    await runner.query(`DROP TABLE "quiz_answer"`);
    await runner.query(`DROP INDEX "public"."attempt_grant_enrolment_id_quiz_key_ix"`);
    await runner.query(`DROP TABLE "attempt_grant"`);
    await runner.query(`DROP TABLE "version_question"`);
    await runner.query(`DROP TABLE "question_version"`);
    await runner.query(`DROP TABLE "question_text"`);
    await runner.query(`DROP INDEX "public"."organisation_name_country_aa75fb_ix"`);
    await runner.query(`DROP TABLE "organisation"`);
    await runner.query(`DROP INDEX "public"."visit_enrolment_id_ix"`);
    await runner.query(`DROP TABLE "visit"`);
    await runner.query(`DROP TABLE "scenario_run"`);
    await runner.query(`DROP INDEX "public"."quiz_outcome_enrolment_id_ix"`);
    await runner.query(`DROP TABLE "quiz_outcome"`);
    await runner.query(`DROP TABLE "note"`);
    await runner.query(`DROP TABLE "lesson_view"`);
    await runner.query(`DROP INDEX "public"."evidence_person_id_competence_ix"`);
    await runner.query(`DROP TABLE "evidence"`);
    await runner.query(`DROP INDEX "public"."enrolment_person_id_course_id_3b51a5_ix"`);
    await runner.query(`DROP INDEX "public"."enrolment_course_id_state_ix"`);
    await runner.query(`DROP TABLE "enrolment"`);
    await runner.query(`DROP TABLE "enrolment_progress"`);
    await runner.query(`DROP TABLE "release_lesson"`);
    await runner.query(`DROP TABLE "media_file"`);
    await runner.query(`DROP TABLE "lesson_document"`);
    await runner.query(`DROP TABLE "language_release"`);
    await runner.query(`DROP TABLE "course"`);
    await runner.query(`DROP TABLE "course_version"`);
    await runner.query(`DROP TABLE "framework_version"`);
    await runner.query(`DROP INDEX "public"."session_expires_at_ix"`);
    await runner.query(`DROP INDEX "public"."session_account_id_ix"`);
    await runner.query(`DROP TABLE "session"`);
    await runner.query(`DROP INDEX "public"."role_assignment_account_id_role_scope_kind_scope_value_ix"`);
    await runner.query(`DROP TABLE "role_assignment"`);
    await runner.query(`DROP INDEX "public"."recovery_code_account_id_ix"`);
    await runner.query(`DROP TABLE "recovery_code"`);
    await runner.query(`DROP TABLE "policy_version"`);
    await runner.query(`DROP TABLE "policy_acceptance"`);
    await runner.query(`DROP INDEX "public"."person_organisation_id_ix"`);
    await runner.query(`DROP TABLE "person"`);
    await runner.query(`DROP TABLE "account"`);
    await runner.query(`DROP INDEX "public"."account_link_account_id_ix"`);
    await runner.query(`DROP TABLE "account_link"`);
    await runner.query(`DROP INDEX "public"."throttle_bucket_expires_at_ix"`);
    await runner.query(`DROP TABLE "throttle_bucket"`);
  }
}
