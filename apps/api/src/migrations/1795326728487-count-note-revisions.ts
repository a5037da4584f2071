import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountNoteRevisions1795326728487 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "note" ADD "revision" integer NOT NULL DEFAULT '1'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "note" DROP COLUMN "revision"`);
  }
}
