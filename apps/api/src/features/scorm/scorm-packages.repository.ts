import type { ScormPackage, ScormPackageSummary, UpdatePackage } from '@integra/shared-types/scorm';
import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Like, type Repository } from 'typeorm';
import { takeTransactionLock } from '../../core/database/advisory-lock.js';
import type { Cursor } from '../../core/database/cursor.js';
import { utcText } from '../../core/database/utc-text.js';
import { ScormPackageVersionEntity } from './scorm-package-version.entity.js';
import { ScormPackageEntity } from './scorm-package.entity.js';

/**
 * What the columns tell, but for an import that goes on or was given up: that is known to its job. One whose job is gone was cancelled
 * long ago.
 */
const VERSION = `'id', version.id, 'number', version.number, 'language', language, 'fileName', file_name, 'edition', edition,
  'title', version.title, 'activityCount', activity_count, 'fileCount', file_count, 'byteCount', byte_count,
  'uploadedAt', ${utcText('uploaded_at')}, 'jobId', job_id,
  'state', CASE WHEN version.state = 'importing' AND (job.id IS NULL OR job.state IN ('failed', 'cancelled')) THEN 'failed'
    ELSE version.state END,
  'importPercent', CASE WHEN version.state = 'importing' AND job.state = 'running' THEN job.progress END`;

/** Packages with all their versions in one statement, newest first. @param version what is told of each, pairs of JSON */
const packagesWith = (version: string): string => `
  SELECT package.id, package.key, package.title, package.rules, package.created_at AS "createdAt", (
    SELECT jsonb_agg(jsonb_build_object(${version}) ORDER BY uploaded_at DESC, version.number DESC)
    FROM scorm_package_version version LEFT JOIN job ON job.id = job_id WHERE package_id = package.id
  ) AS versions
  FROM scorm_package package
  WHERE ($1::uuid IS NULL OR package.id = $1)
    AND ($2::timestamptz IS NULL OR (package.created_at, package.id) < ($2, $3::uuid))
  ORDER BY package.created_at DESC, package.id DESC
  LIMIT $4`;
const LIST = packagesWith(VERSION);
const FIND = packagesWith(`${VERSION}, 'findings', findings`);

/** As in the contract, but for the time. */
export type PackageRow<Package extends ScormPackageSummary> = Omit<Package, 'createdAt'> & { readonly createdAt: Date };

@Injectable()
export class ScormPackagesRepository {
  constructor(@InjectRepository(ScormPackageEntity) private readonly packages: Repository<ScormPackageEntity>) {}

  /** @param after time and id of the last row of the page before */
  list(limit: number, after: Cursor<Date> | null): Promise<PackageRow<ScormPackageSummary>[]> {
    const [createdAt, id] = after ?? [null, null];
    return this.packages.query(LIST, [null, createdAt, id, limit]);
  }

  async find(id: string): Promise<PackageRow<ScormPackage> | null> {
    const rows: PackageRow<ScormPackage>[] = await this.packages.query(FIND, [id, null, null, 1]);
    return rows[0] ?? null;
  }

  /** Packages and versions get their keys and numbers one after the other. */
  async lock(manager: EntityManager): Promise<void> {
    await takeTransactionLock(manager, 'add_package');
  }

  exists(manager: EntityManager, id: string): Promise<boolean> {
    return manager.existsBy(ScormPackageEntity, { id });
  }

  /** @param start letters, digits and hyphens */
  async findKeys(manager: EntityManager, start: string): Promise<Set<string>> {
    const rows = await manager.find(ScormPackageEntity, { select: { key: true }, where: { key: Like(`${start}%`) } });
    return new Set(rows.map(({ key }) => key));
  }

  async update(manager: EntityManager, id: string, { title, rules }: UpdatePackage): Promise<void> {
    await manager.update(ScormPackageEntity, { id }, { ...(title && { title }), ...(rules && { rules }) });
  }

  async insert(manager: EntityManager, made: Omit<ScormPackageEntity, 'id' | 'rules'>): Promise<string> {
    const { id } = await manager.save(manager.create(ScormPackageEntity, made));
    return id;
  }

  async nextNumber(manager: EntityManager, packageId: string, language: Language): Promise<number> {
    return ((await manager.maximum(ScormPackageVersionEntity, 'number', { packageId, language })) ?? 0) + 1;
  }

  async insertVersion(
    manager: EntityManager,
    version: Pick<
      ScormPackageVersionEntity,
      | 'id'
      | 'packageId'
      | 'language'
      | 'number'
      | 'uploadKey'
      | 'fileName'
      | 'contentPath'
      | 'jobId'
      | 'uploadedBy'
      | 'uploadedAt'
    >,
  ): Promise<void> {
    await manager.insert(ScormPackageVersionEntity, version);
  }
}
