import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DropDueIndex1795327400765 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."quiz_attempt_due_at_acc04f_ix"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "quiz_attempt_due_at_acc04f_ix" ON "quiz_attempt" USING btree ("due_at") WHERE ((state = 'in_progress'::text) AND (due_at IS NOT NULL))`,
    );
  }
}
