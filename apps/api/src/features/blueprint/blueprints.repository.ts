import type { CompiledFramework } from '@integra/course-content/structure';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { FrameworkVersionEntity } from './framework-version.entity.js';

@Injectable()
export class BlueprintsRepository {
  constructor(
    @InjectRepository(FrameworkVersionEntity) private readonly versions: Repository<FrameworkVersionEntity>,
  ) {}

  async findNewest(key: string): Promise<CompiledFramework | null> {
    const version = await this.versions.findOne({ where: { key }, order: { publishedAt: 'DESC' } });
    return version?.document ?? null;
  }

  /** Of whichever framework was published last. */
  findLatest(manager: EntityManager): Promise<FrameworkVersionEntity | null> {
    return manager.findOne(FrameworkVersionEntity, { where: {}, order: { publishedAt: 'DESC' } });
  }

  async findById(id: string, manager: EntityManager = this.versions.manager): Promise<CompiledFramework | null> {
    const version = await manager.findOneBy(FrameworkVersionEntity, { id });
    return version?.document ?? null;
  }

  /** Makes the version with this content the newest one: a new row, or the old row of files that went back. @returns its id */
  async ensureNewest(
    manager: EntityManager,
    version: Pick<FrameworkVersionEntity, 'key' | 'version' | 'contentHash' | 'document' | 'publishedAt'>,
  ): Promise<string> {
    const { key, contentHash } = version;
    const newest = await manager.findOne(FrameworkVersionEntity, { where: { key }, order: { publishedAt: 'DESC' } });
    if (newest?.contentHash === contentHash) return newest.id;
    const known = await manager.findOneBy(FrameworkVersionEntity, { key, contentHash });
    if (known !== null) {
      await manager.update(FrameworkVersionEntity, { id: known.id }, { publishedAt: version.publishedAt });
      return known.id;
    }
    const saved = await manager.save(manager.create(FrameworkVersionEntity, version));
    return saved.id;
  }
}
