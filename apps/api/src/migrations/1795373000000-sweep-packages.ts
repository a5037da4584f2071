import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SweepPackages1795373000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "scorm_blob" ADD "unused_since" TIMESTAMP WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "scorm_blob" DROP COLUMN "unused_since"`);
  }
}
