import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ScormFileEntity } from '../scorm-file.entity.js';

export type ContentRow = { readonly path: string; readonly sha256: string; readonly size: number };

/** Through the index of `lower(path)`, also for what is not there: whoever knows one address could ask for any number of names. */
const FILE = `
  SELECT file.path, file.sha256, blob.size
  FROM scorm_package_version version
  JOIN scorm_file file ON file.version_id = version.id
  JOIN scorm_blob blob ON blob.sha256 = file.sha256
  WHERE version.content_path = $1 AND version.state = 'ready' AND lower(file.path) = lower($2)
  ORDER BY file.path = $2 DESC, file.path LIMIT 1`;

@Injectable()
export class PackageContentRepository {
  constructor(@InjectRepository(ScormFileEntity) private readonly files: Repository<ScormFileEntity>) {}

  /**
   * The file of that name, or else one whose name differs in upper and lower case alone.
   * @param address of a version that is ready
   */
  async find(address: string, path: string): Promise<ContentRow | null> {
    const rows: ContentRow[] = await this.files.query(FILE, [address, path]);
    return rows[0] ?? null;
  }
}
