import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCertificates1795315461893 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "certificate_name" ("enrolment_id" uuid NOT NULL, "sealed_name" bytea NOT NULL, "language" text NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "certificate_name_pk" PRIMARY KEY ("enrolment_id"))`,
    );
    await runner.query(
      `CREATE TABLE "certificate" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "number" SERIAL NOT NULL, "serial" text NOT NULL, "code" text NOT NULL, "person_id" uuid NOT NULL, "subject_kind" text NOT NULL, "subject_id" uuid NOT NULL, "enrolment_id" uuid, "kind" text NOT NULL, "status" text NOT NULL DEFAULT 'valid', "supersedes_id" uuid, "facts" jsonb NOT NULL, "name_hmac" bytea NOT NULL, "file_key" text, "file_sha256" text, "file_ready_at" TIMESTAMP WITH TIME ZONE, "issued_at" TIMESTAMP WITH TIME ZONE NOT NULL, "completed_on" date NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, "revoked_reason" text, "correction_reason" text, "holder_display" text NOT NULL DEFAULT 'hidden', "job_id" uuid, CONSTRAINT "certificate_number_uq" UNIQUE ("number"), CONSTRAINT "certificate_serial_uq" UNIQUE ("serial"), CONSTRAINT "certificate_code_uq" UNIQUE ("code"), CONSTRAINT "certificate_supersedes_id_uq" UNIQUE ("supersedes_id"), CONSTRAINT "certificate_86baea53_ck" CHECK (status IN ('valid', 'superseded', 'revoked')), CONSTRAINT "certificate_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "certificate_enrolment_id_ix" ON "certificate"  ("enrolment_id") `);
    await runner.query(`CREATE INDEX "certificate_person_id_ix" ON "certificate"  ("person_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "certificate_person_id_subject_kind_subject_id_e41eea_ix" ON "certificate"  ("person_id", "subject_kind", "subject_id") WHERE status = 'valid'`,
    );
    await runner.query(
      `ALTER TABLE "certificate_name" ADD CONSTRAINT "certificate_name_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "certificate" ADD CONSTRAINT "certificate_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "certificate" ADD CONSTRAINT "certificate_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "certificate" ADD CONSTRAINT "certificate_supersedes_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "certificate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "certificate_supersedes_id_fk"`);
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "certificate_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "certificate_person_id_fk"`);
    await runner.query(`ALTER TABLE "certificate_name" DROP CONSTRAINT "certificate_name_enrolment_id_fk"`);
    await runner.query(`DROP INDEX "public"."certificate_person_id_subject_kind_subject_id_e41eea_ix"`);
    await runner.query(`DROP INDEX "public"."certificate_person_id_ix"`);
    await runner.query(`DROP INDEX "public"."certificate_enrolment_id_ix"`);
    await runner.query(`DROP TABLE "certificate"`);
    await runner.query(`DROP TABLE "certificate_name"`);
  }
}
