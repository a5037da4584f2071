import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['scorm_launch', 'scorm_attempt', 'scorm_activity_state'];

export class KeepCommitsInPlace1795359364066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Room in each page for the next commit's rows, beside those they replace.
    for (const table of TABLES) await runner.query(`ALTER TABLE "${table}" SET (fillfactor = 70)`);
    await runner.query(`DROP INDEX "public"."scorm_launch_state_last_seen_at_ix"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE "${table}" RESET (fillfactor)`);
    await runner.query(`CREATE INDEX "scorm_launch_state_last_seen_at_ix" ON "scorm_launch" ("state", "last_seen_at")`);
  }
}
