import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlayScormPackages1795346901577 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "scorm_activity_state" ("attempt_id" uuid NOT NULL, "activity" text NOT NULL, "values" text NOT NULL, "launch_id" uuid NOT NULL, "visit" integer NOT NULL, "completion" text NOT NULL, "success" text NOT NULL, "score" jsonb NOT NULL, "progress_measure" text, "total_time" bigint NOT NULL, "earlier_time" bigint NOT NULL DEFAULT '0', CONSTRAINT "scorm_activity_state_pk" PRIMARY KEY ("attempt_id", "activity"))`,
    );
    await runner.query(
      `CREATE TABLE "scorm_attempt" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "enrolment_id" uuid, "block_key" text, "person_id" uuid NOT NULL, "version_id" uuid NOT NULL, "number" integer NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "sequencing" text, "root" jsonb, "completion" text NOT NULL DEFAULT 'not attempted', "success" text NOT NULL DEFAULT 'unknown', "percent" real, "seconds" integer NOT NULL DEFAULT '0', "open_seconds" integer NOT NULL DEFAULT '0', "is_done" boolean NOT NULL DEFAULT false, "done_after_seconds" integer, "is_compacted" boolean NOT NULL DEFAULT false, CONSTRAINT "scorm_attempt_enrolment_id_block_key_number_uq" UNIQUE ("enrolment_id", "block_key", "number"), CONSTRAINT "scorm_attempt_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "scorm_attempt_person_id_ix" ON "scorm_attempt"  ("person_id") `);
    await runner.query(`CREATE INDEX "scorm_attempt_changed_at_id_ix" ON "scorm_attempt"  ("changed_at", "id") `);
    await runner.query(`CREATE INDEX "scorm_attempt_version_id_ix" ON "scorm_attempt"  ("version_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "scorm_attempt_open_uq" ON "scorm_attempt"  ("enrolment_id", "block_key") WHERE ended_at IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "scorm_commit" ("launch_id" uuid NOT NULL, "sequence" integer NOT NULL, "received_at" TIMESTAMP WITH TIME ZONE NOT NULL, "open_seconds" integer NOT NULL, "record" bytea NOT NULL, "answer" jsonb NOT NULL, CONSTRAINT "scorm_commit_pk" PRIMARY KEY ("launch_id", "sequence"))`,
    );
    await runner.query(
      `CREATE TABLE "scorm_launch" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "attempt_id" uuid NOT NULL, "version_id" uuid NOT NULL, "session_id" uuid, "code_hash" bytea NOT NULL, "code_until" TIMESTAMP WITH TIME ZONE NOT NULL, "token_hash" bytea, "token_until" TIMESTAMP WITH TIME ZONE, "state" text NOT NULL, "mode" text NOT NULL, "sequence" integer NOT NULL DEFAULT '0', "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "scorm_launch_code_hash_uq" UNIQUE ("code_hash"), CONSTRAINT "scorm_launch_token_hash_uq" UNIQUE ("token_hash"), CONSTRAINT "scorm_launch_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "scorm_launch_session_id_ix" ON "scorm_launch"  ("session_id") `);
    await runner.query(
      `CREATE INDEX "scorm_launch_state_last_seen_at_ix" ON "scorm_launch"  ("state", "last_seen_at") `,
    );
    await runner.query(
      `CREATE INDEX "scorm_launch_attempt_id_started_at_ix" ON "scorm_launch"  ("attempt_id", "started_at") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "scorm_launch_attempt_id_d79bd2_ix" ON "scorm_launch"  ("attempt_id") WHERE state = 'open'`,
    );
    await runner.query(
      `CREATE TABLE "scorm_shared_state" ("person_id" uuid NOT NULL, "kind" text NOT NULL, "key" text NOT NULL, "value" text NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "scorm_shared_state_pk" PRIMARY KEY ("person_id", "kind", "key"))`,
    );
    await runner.query(
      `ALTER TABLE "scorm_package" ADD "rules" jsonb NOT NULL DEFAULT '{"completion":{"by":"status"},"newAttempts":"after_completion","reviewsWhenComplete":false,"window":"lesson"}'`,
    );
    await runner.query(
      `ALTER TABLE "scorm_activity_state" ADD CONSTRAINT "scorm_activity_state_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "scorm_attempt"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_attempt" ADD CONSTRAINT "scorm_attempt_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_attempt" ADD CONSTRAINT "scorm_attempt_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_attempt" ADD CONSTRAINT "scorm_attempt_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "scorm_package_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_commit" ADD CONSTRAINT "scorm_commit_launch_id_fk" FOREIGN KEY ("launch_id") REFERENCES "scorm_launch"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_launch" ADD CONSTRAINT "scorm_launch_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "scorm_attempt"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_launch" ADD CONSTRAINT "scorm_launch_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "scorm_package_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_launch" ADD CONSTRAINT "scorm_launch_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "package_outcome" ADD CONSTRAINT "package_outcome_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "scorm_attempt"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_shared_state" ADD CONSTRAINT "scorm_shared_state_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "package_outcome" DROP CONSTRAINT "package_outcome_attempt_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_shared_state" DROP CONSTRAINT "scorm_shared_state_person_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_launch" DROP CONSTRAINT "scorm_launch_version_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_launch" DROP CONSTRAINT "scorm_launch_session_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_launch" DROP CONSTRAINT "scorm_launch_attempt_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_commit" DROP CONSTRAINT "scorm_commit_launch_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_attempt" DROP CONSTRAINT "scorm_attempt_version_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_attempt" DROP CONSTRAINT "scorm_attempt_person_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_attempt" DROP CONSTRAINT "scorm_attempt_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_activity_state" DROP CONSTRAINT "scorm_activity_state_attempt_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_package" DROP COLUMN "rules"`);
    await runner.query(`DROP TABLE "scorm_shared_state"`);
    await runner.query(`DROP INDEX "public"."scorm_launch_attempt_id_d79bd2_ix"`);
    await runner.query(`DROP INDEX "public"."scorm_launch_attempt_id_started_at_ix"`);
    await runner.query(`DROP INDEX "public"."scorm_launch_state_last_seen_at_ix"`);
    await runner.query(`DROP INDEX "public"."scorm_launch_session_id_ix"`);
    await runner.query(`DROP TABLE "scorm_launch"`);
    await runner.query(`DROP TABLE "scorm_commit"`);
    await runner.query(`DROP INDEX "public"."scorm_attempt_open_uq"`);
    await runner.query(`DROP INDEX "public"."scorm_attempt_version_id_ix"`);
    await runner.query(`DROP INDEX "public"."scorm_attempt_changed_at_id_ix"`);
    await runner.query(`DROP INDEX "public"."scorm_attempt_person_id_ix"`);
    await runner.query(`DROP TABLE "scorm_attempt"`);
    await runner.query(`DROP TABLE "scorm_activity_state"`);
  }
}
