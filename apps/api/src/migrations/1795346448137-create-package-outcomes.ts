import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePackageOutcomes1795346448137 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "package_outcome" ("attempt_id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "block_key" text NOT NULL, "percent" real, "is_done" boolean NOT NULL, "done_at" TIMESTAMP WITH TIME ZONE, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "package_outcome_pk" PRIMARY KEY ("attempt_id"))`,
    );
    await runner.query(`CREATE INDEX "package_outcome_enrolment_id_ix" ON "package_outcome"  ("enrolment_id") `);
    await runner.query(
      `ALTER TABLE "package_outcome" ADD CONSTRAINT "package_outcome_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "package_outcome" DROP CONSTRAINT "package_outcome_enrolment_id_fk"`);
    await runner.query(`DROP INDEX "public"."package_outcome_enrolment_id_ix"`);
    await runner.query(`DROP TABLE "package_outcome"`);
  }
}
