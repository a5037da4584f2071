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

  async findById(id: string, manager: EntityManager = this.versions.manager): Promise<CompiledFramework | null> {
    const version = await manager.findOneBy(FrameworkVersionEntity, { id });
    return version?.document ?? null;
  }

  /** The version with this content; made when it is new. @returns its id */
  async ensure(
    manager: EntityManager,
    version: Pick<FrameworkVersionEntity, 'key' | 'version' | 'contentHash' | 'document' | 'publishedAt'>,
  ): Promise<string> {
    const { key, contentHash } = version;
    const known = await manager.findOneBy(FrameworkVersionEntity, { key, contentHash });
    if (known !== null) return known.id;
    const saved = await manager.save(manager.create(FrameworkVersionEntity, version));
    return saved.id;
  }
}
