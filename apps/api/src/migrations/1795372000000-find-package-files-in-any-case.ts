import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindPackageFilesInAnyCase1795372000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "scorm_file_version_id_lower_path_ix" ON "scorm_file" ("version_id", lower("path"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."scorm_file_version_id_lower_path_ix"`);
  }
}
