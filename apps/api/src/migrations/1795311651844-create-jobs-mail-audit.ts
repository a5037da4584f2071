import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateJobsMailAudit1795311651844 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "audit_entry" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "actor_id" uuid, "action" text NOT NULL, "subject_kind" text NOT NULL, "subject_id" text NOT NULL, "details" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "audit_entry_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "audit_entry_subject_kind_subject_id_at_id_ix" ON "audit_entry" ("subject_kind", "subject_id", "at", "id")`,
    );
    await runner.query(`CREATE INDEX "audit_entry_actor_id_at_id_ix" ON "audit_entry" ("actor_id", "at", "id")`);
    await runner.query(`CREATE INDEX "audit_entry_at_id_ix" ON "audit_entry" ("at", "id")`);
    await runner.query(
      `CREATE TABLE "job" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "unique_key" text, "payload" jsonb NOT NULL, "state" text NOT NULL DEFAULT 'pending', "tries" smallint NOT NULL DEFAULT '0', "max_tries" smallint NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "run_after" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "handed_over_at" TIMESTAMP(3) WITH TIME ZONE, "lease_until" TIMESTAMP(3) WITH TIME ZONE, "lease_token" uuid, "progress" smallint NOT NULL DEFAULT '0', "last_error" text, "started_at" TIMESTAMP(3) WITH TIME ZONE, "finished_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "job_11959070_ck" CHECK (state IN ('pending', 'running', 'done', 'failed', 'cancelled')), CONSTRAINT "job_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "job_finished_at_f2315d_ix" ON "job" ("finished_at") WHERE state IN ('done', 'cancelled')`,
    );
    await runner.query(`CREATE INDEX "job_lease_until_dbeb33_ix" ON "job" ("lease_until") WHERE state = 'running'`);
    await runner.query(`CREATE INDEX "job_run_after_2e6b4c_ix" ON "job" ("run_after") WHERE state = 'pending'`);
    await runner.query(`CREATE INDEX "job_state_created_at_id_ix" ON "job" ("state", "created_at", "id")`);
    await runner.query(`CREATE INDEX "job_created_at_id_ix" ON "job" ("created_at", "id")`);
    await runner.query(`CREATE UNIQUE INDEX "job_kind_unique_key_ix" ON "job" ("kind", "unique_key")`);
    await runner.query(
      `CREATE TABLE "outbox_mail" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "recipient" text NOT NULL, "template" text NOT NULL, "language" text NOT NULL, "subject" text NOT NULL, "text" text, "html" text, "state" text NOT NULL DEFAULT 'queued', "error" text, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "sent_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "outbox_mail_139aa8df_ck" CHECK (state IN ('queued', 'sent', 'outbox', 'failed')), CONSTRAINT "outbox_mail_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "outbox_mail_state_created_at_id_ix" ON "outbox_mail" ("state", "created_at", "id")`,
    );
    await runner.query(`CREATE INDEX "outbox_mail_created_at_id_ix" ON "outbox_mail" ("created_at", "id")`);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END
      $$`);
    await runner.query(`
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "outbox_mail"`);
    await runner.query(`DROP TABLE "job"`);
    await runner.query(`DROP TABLE "audit_entry"`);
    await runner.query(`DROP FUNCTION refuse_change`);
  }
}
