import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, Not, type Repository } from 'typeorm';
import { packageTitle } from '../package-key.js';
import type { ScormBlobEntity } from '../scorm-blob.entity.js';
import { ScormFileEntity } from '../scorm-file.entity.js';
import { ScormPackageEntity } from '../scorm-package.entity.js';
import { ScormPackageVersionEntity } from '../scorm-package-version.entity.js';

export type StoredPackageFile = Pick<ScormFileEntity, 'path' | 'sha256'> & Pick<ScormBlobEntity, 'size'>;
type Outcome = Pick<ScormPackageVersionEntity, 'state' | 'findings'> &
  Partial<
    Pick<ScormPackageVersionEntity, 'manifest' | 'edition' | 'title' | 'activityCount' | 'fileCount' | 'byteCount'>
  >;

@Injectable()
export class PackageImportRepository {
  constructor(
    @InjectRepository(ScormPackageVersionEntity) private readonly versions: Repository<ScormPackageVersionEntity>,
    @InjectRepository(ScormFileEntity) private readonly files: Repository<ScormFileEntity>,
  ) {}

  /** Null when its import has ended. */
  findOpen(id: string): Promise<(ScormPackageVersionEntity & { uploadKey: string }) | null> {
    return this.versions.findOneBy({ id, state: 'importing', uploadKey: Not(IsNull()) }) as Promise<
      (ScormPackageVersionEntity & { uploadKey: string }) | null
    >;
  }

  /** What earlier starts of the import have stored. */
  async findPaths(versionId: string): Promise<Set<string>> {
    const files = await this.files.find({ select: { path: true }, where: { versionId } });
    return new Set(files.map(({ path }) => path));
  }

  /** Contents that are known already stay as they are, and cannot be swept any more. */
  async insertFiles(manager: EntityManager, versionId: string, files: readonly StoredPackageFile[]): Promise<void> {
    const blobs = new Map(files.map(({ sha256, size }) => [sha256, size]));
    // In one order, so that two imports of the same contents do not wait for each other in a circle.
    await manager.query(
      `INSERT INTO scorm_blob AS blob (sha256, size)
       SELECT sha256, size FROM unnest($1::text[], $2::int[]) AS stored (sha256, size) ORDER BY sha256
       ON CONFLICT (sha256) DO UPDATE SET unused_since = NULL WHERE blob.unused_since IS NOT NULL`,
      [[...blobs.keys()], [...blobs.values()]],
    );
    await manager.query(
      `INSERT INTO scorm_file (version_id, path, sha256)
       SELECT $1, path, sha256 FROM unnest($2::text[], $3::text[]) AS stored (path, sha256) ON CONFLICT DO NOTHING`,
      [versionId, files.map(({ path }) => path), files.map(({ sha256 }) => sha256)],
    );
  }

  /** @returns whether it was still open: of two processes with the same job, one ends it */
  async end(manager: EntityManager, id: string, outcome: Outcome): Promise<boolean> {
    // The manifest is a tree of any depth, which the ORM's type for changes cannot describe.
    const change: object = outcome;
    const { affected } = await manager.update(ScormPackageVersionEntity, { id, state: 'importing' }, change);
    return affected === 1;
  }

  /** The first version that can be played names its package, unless somebody has changed the name that its first archive gave it. */
  async nameAfterFirst(manager: EntityManager, packageId: string, title: string): Promise<void> {
    if (await manager.existsBy(ScormPackageVersionEntity, { packageId, state: 'ready' })) return;
    const { fileName } = await manager.findOneOrFail(ScormPackageVersionEntity, {
      select: { fileName: true },
      where: { packageId },
      order: { uploadedAt: 'ASC' },
    });
    await manager.update(ScormPackageEntity, { id: packageId, title: packageTitle(fileName) }, { title });
  }

  async forgetArchive(manager: EntityManager, id: string): Promise<void> {
    await manager.update(ScormPackageVersionEntity, { id }, { uploadKey: null });
  }

  async deleteFiles(manager: EntityManager, versionId: string): Promise<void> {
    await manager.delete(ScormFileEntity, { versionId });
  }
}
