import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ScormFileEntity } from '../scorm-file.entity.js';

export type ContentRow = { readonly path: string; readonly sha256: string; readonly size: number };

const FILE = `
  SELECT file.path, file.sha256, blob.size
  FROM scorm_package_version version
  JOIN scorm_file file ON file.version_id = version.id
  JOIN scorm_blob blob ON blob.sha256 = file.sha256
  WHERE version.content_path = $1 AND version.state = 'ready'`;

@Injectable()
export class PackageContentRepository {
  constructor(@InjectRepository(ScormFileEntity) private readonly files: Repository<ScormFileEntity>) {}

  /** @param address of a version that is ready */
  async find(address: string, path: string): Promise<ContentRow | null> {
    const rows: ContentRow[] = await this.files.query(`${FILE} AND file.path = $2`, [address, path]);
    return rows[0] ?? null;
  }

  /** Looks through all files of the version: for what is asked seldom. */
  async findInAnyCase(address: string, path: string): Promise<ContentRow | null> {
    const rows: ContentRow[] = await this.files.query(
      `${FILE} AND lower(file.path) = lower($2) ORDER BY file.path LIMIT 1`,
      [address, path],
    );
    return rows[0] ?? null;
  }
}
