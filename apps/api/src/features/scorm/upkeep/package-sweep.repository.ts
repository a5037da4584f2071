import type { PackageFinding } from '@integra/shared-types/scorm';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export type LeftArchive = { readonly versionId: string; readonly uploadKey: string };

export type DeletedContents = {
  /** How many were looked at; none is left when this is 0. */
  readonly seen: number;
  /** Their hashes. */
  readonly deleted: readonly string[];
};

const IS_UNUSED = 'NOT EXISTS (SELECT FROM scorm_file file WHERE file.sha256 = blob.sha256)';

@Injectable()
export class PackageSweepRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Refuses imports whose job was given up by the moment, or is gone. Holds such jobs until the end: none is started again meanwhile. */
  async refuseGivenUp(manager: EntityManager, moment: Date, finding: PackageFinding): Promise<void> {
    const jobs: { id: string }[] = await manager.query(
      `SELECT job.id FROM job JOIN scorm_package_version version ON version.job_id = job.id
       WHERE version.state = 'importing' AND job.state IN ('failed', 'cancelled') AND job.finished_at <= $1
       FOR UPDATE OF job SKIP LOCKED`,
      [moment],
    );
    await manager.query(
      `UPDATE scorm_package_version version SET state = 'refused', findings = jsonb_build_array($3::jsonb)
       WHERE state = 'importing' AND (job_id = ANY ($2::uuid[])
         OR (uploaded_at <= $1 AND NOT EXISTS (SELECT FROM job WHERE job.id = version.job_id)))`,
      [moment, jobs.map(({ id }) => id), JSON.stringify(finding)],
    );
    await manager.query(
      `DELETE FROM scorm_file file USING scorm_package_version version
       WHERE version.id = file.version_id AND version.state = 'refused'`,
    );
  }

  /** Archives of imports that have ended. */
  async findArchives(): Promise<LeftArchive[]> {
    return this.dataSource.query(
      `SELECT id AS "versionId", upload_key AS "uploadKey" FROM scorm_package_version
       WHERE state <> 'importing' AND upload_key IS NOT NULL`,
    );
  }

  async forgetArchive(manager: EntityManager, { versionId }: Pick<LeftArchive, 'versionId'>): Promise<void> {
    await manager.query(`UPDATE scorm_package_version SET upload_key = NULL WHERE id = $1 AND state <> 'importing'`, [
      versionId,
    ]);
  }

  /**
   * Notes since when no version holds a content; an import that takes it up again wipes that out. What an import has in its hands at
   * this moment may be marked all the same (its lock changes nothing that would be looked at again): `deleteUnused` wipes that out.
   */
  async markUnused(manager: EntityManager, now: Date): Promise<void> {
    await manager.query(`UPDATE scorm_blob blob SET unused_since = $1 WHERE unused_since IS NULL AND ${IS_UNUSED}`, [
      now,
    ]);
  }

  /**
   * Deletes the rows of some contents that are unused since before the moment. An import that needs one of them waits for the end of
   * the transaction. What has come into use is marked no longer, so that every call gets further.
   */
  async deleteUnused(manager: EntityManager, moment: Date, limit: number): Promise<DeletedContents> {
    const locked: { sha256: string }[] = await manager.query(
      `SELECT sha256 FROM scorm_blob WHERE unused_since <= $1 ORDER BY sha256 LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [moment, limit],
    );
    const hashes = locked.map(({ sha256 }) => sha256);
    // A statement of its own, so that it sees what was written until the rows were locked.
    const [rows]: [{ sha256: string }[], number] = await manager.query(
      `DELETE FROM scorm_blob blob WHERE sha256 = ANY ($1) AND ${IS_UNUSED} RETURNING sha256`,
      [hashes],
    );
    await manager.query('UPDATE scorm_blob SET unused_since = NULL WHERE sha256 = ANY ($1)', [hashes]);
    return { seen: hashes.length, deleted: rows.map(({ sha256 }) => sha256) };
  }

  /** @throws QueryFailedError when the connection was cut: nothing holds the rows any more */
  async assertHolds(manager: EntityManager): Promise<void> {
    await manager.query('SELECT');
  }

  /** Whether a content has its row. Waits for a sweep that is deleting it, and keeps the next from it until the transaction ends. */
  async holdsContent(manager: EntityManager, sha256: string): Promise<boolean> {
    const rows: object[] = await manager.query('SELECT FROM scorm_blob WHERE sha256 = $1 FOR KEY SHARE', [sha256]);
    return rows.length > 0;
  }
}
