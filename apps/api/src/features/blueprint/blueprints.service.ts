import type { CompiledFramework } from '@integra/course-content/structure';
import type { Blueprint } from '@integra/shared-types/blueprint';
import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import type { Transaction } from '../../core/database/unit-of-work.js';
import { blueprintError } from './blueprint.errors.js';
import { BlueprintsRepository } from './blueprints.repository.js';
import { toBlueprint } from './to-blueprint.js';

/** Competence frameworks: domains, competences, levels, indicators and role profiles. */
@Injectable()
export class BlueprintsService {
  constructor(
    private readonly blueprints: BlueprintsRepository,
    private readonly clock: Clock,
  ) {}

  /** The newest version. @throws AppError `blueprint_not_found` */
  async find(key: string, language: Language): Promise<Blueprint> {
    const framework = await this.blueprints.findNewest(key);
    if (framework === null) throw blueprintError('blueprint_not_found');
    return toBlueprint(framework, language);
  }

  /** The version a course was published with. @throws AppError `blueprint_not_found` */
  async findVersion(id: string, language: Language, transaction?: Transaction): Promise<Blueprint> {
    const framework = await this.blueprints.findById(id, transaction);
    if (framework === null) throw blueprintError('blueprint_not_found');
    return toBlueprint(framework, language);
  }

  /** What a course that names no competence is published with. @throws AppError `blueprint_not_found` before the first import */
  async findLatest(transaction: Transaction): Promise<{ id: string; key: string; version: string }> {
    const latest = await this.blueprints.findLatest(transaction);
    if (latest === null) throw blueprintError('blueprint_not_found');
    const { id, key, version } = latest;
    return { id, key, version };
  }

  /** For the importer: the version with this content, newest from now on. @returns its id */
  publish(transaction: Transaction, document: CompiledFramework, contentHash: string): Promise<string> {
    const { key, version } = document;
    return this.blueprints.ensureNewest(transaction, {
      key,
      version,
      contentHash,
      document,
      publishedAt: this.clock.now(),
    });
  }
}
