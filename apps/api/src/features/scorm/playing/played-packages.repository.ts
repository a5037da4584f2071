import type { Manifest } from '@integra/scorm-runtime/manifest';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { ScormPackageVersionEntity } from '../scorm-package-version.entity.js';

@Injectable()
export class PlayedPackagesRepository {
  constructor(
    @InjectRepository(ScormPackageVersionEntity) private readonly versions: Repository<ScormPackageVersionEntity>,
  ) {}

  /** @param versionId of a version that is ready */
  async find(versionId: string, manager?: EntityManager): Promise<{ manifest: Manifest; contentPath: string }> {
    const { manifest, contentPath } = await (
      manager?.getRepository(ScormPackageVersionEntity) ?? this.versions
    ).findOneOrFail({
      select: { manifest: true, contentPath: true },
      where: { id: versionId, state: 'ready' },
    });
    if (manifest === null) throw new TypeError('A version that is ready has no manifest');
    return { manifest, contentPath };
  }
}
