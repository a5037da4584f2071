import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexEnrolments1795317989849 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "enrolment_enrolled_at_id_ix" ON "enrolment"  ("enrolled_at", "id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."enrolment_enrolled_at_id_ix"`);
  }
}
