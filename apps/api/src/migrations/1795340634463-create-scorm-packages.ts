import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateScormPackages1795340634463 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "scorm_blob" ("sha256" text NOT NULL, "size" integer NOT NULL, CONSTRAINT "scorm_blob_pk" PRIMARY KEY ("sha256"))`,
    );
    await runner.query(
      `CREATE TABLE "scorm_file" ("version_id" uuid NOT NULL, "path" text NOT NULL, "sha256" text NOT NULL, CONSTRAINT "scorm_file_pk" PRIMARY KEY ("version_id", "path"))`,
    );
    await runner.query(`CREATE INDEX "scorm_file_sha256_ix" ON "scorm_file"  ("sha256") `);
    await runner.query(
      `CREATE TABLE "scorm_package_version" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "package_id" uuid NOT NULL, "language" text NOT NULL, "number" integer NOT NULL, "state" text NOT NULL DEFAULT 'importing', "upload_key" text, "file_name" text NOT NULL, "content_path" text NOT NULL, "manifest" json, "edition" text, "title" text, "findings" jsonb NOT NULL DEFAULT '[]', "activity_count" integer, "file_count" integer, "byte_count" bigint, "job_id" uuid NOT NULL, "uploaded_by" uuid, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "scorm_package_version_content_path_uq" UNIQUE ("content_path"), CONSTRAINT "scorm_package_version_package_id_language_number_uq" UNIQUE ("package_id", "language", "number"), CONSTRAINT "scorm_package_version_a18cdc84_ck" CHECK (state IN ('importing', 'ready', 'refused')), CONSTRAINT "scorm_package_version_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "scorm_package" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text NOT NULL, "title" text NOT NULL, "created_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "scorm_package_key_uq" UNIQUE ("key"), CONSTRAINT "scorm_package_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "scorm_package_created_at_id_ix" ON "scorm_package"  ("created_at", "id") `);
    await runner.query(
      `ALTER TABLE "scorm_file" ADD CONSTRAINT "scorm_file_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "scorm_package_version"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_file" ADD CONSTRAINT "scorm_file_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "scorm_blob"("sha256") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_package_version" ADD CONSTRAINT "scorm_package_version_package_id_fk" FOREIGN KEY ("package_id") REFERENCES "scorm_package"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_package_version" ADD CONSTRAINT "scorm_package_version_uploaded_by_fk" FOREIGN KEY ("uploaded_by") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scorm_package" ADD CONSTRAINT "scorm_package_created_by_fk" FOREIGN KEY ("created_by") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "scorm_package" DROP CONSTRAINT "scorm_package_created_by_fk"`);
    await runner.query(`ALTER TABLE "scorm_package_version" DROP CONSTRAINT "scorm_package_version_uploaded_by_fk"`);
    await runner.query(`ALTER TABLE "scorm_package_version" DROP CONSTRAINT "scorm_package_version_package_id_fk"`);
    await runner.query(`ALTER TABLE "scorm_file" DROP CONSTRAINT "scorm_file_sha256_fk"`);
    await runner.query(`ALTER TABLE "scorm_file" DROP CONSTRAINT "scorm_file_version_id_fk"`);
    await runner.query(`DROP INDEX "public"."scorm_package_created_at_id_ix"`);
    await runner.query(`DROP TABLE "scorm_package"`);
    await runner.query(`DROP TABLE "scorm_package_version"`);
    await runner.query(`DROP INDEX "public"."scorm_file_sha256_ix"`);
    await runner.query(`DROP TABLE "scorm_file"`);
    await runner.query(`DROP TABLE "scorm_blob"`);
  }
}
