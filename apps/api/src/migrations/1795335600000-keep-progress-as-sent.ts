import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepProgressAsSent1795335600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "enrolment_progress" ALTER COLUMN "document" TYPE json USING "document"::json`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "enrolment_progress" ALTER COLUMN "document" TYPE jsonb USING "document"::jsonb`);
  }
}
