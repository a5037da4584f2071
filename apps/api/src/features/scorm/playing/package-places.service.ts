import type { Language } from '@integra/shared-types/languages';
import type { PackagePlace } from '@integra/shared-types/scorm-playing';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/clock.js';
import { CourseContentService } from '../../courses/index.js';
import { OwnEnrolments, takesRecords } from '../../learning/index.js';
import { scormError } from '../scorm.errors.js';
import { AttemptsRepository, type PlaceRow } from './attempts.repository.js';

/** A window that is looked at shows a sign of life every 100 seconds. */
const SEEN_WITHIN_MS = 120_000;

/** Where a package stands in a course, and what its learner's attempts there are. */
export type FoundPlace = {
  readonly enrolmentId: string;
  readonly blockKey: string;
  readonly packageKey: string;
  readonly isLocked: boolean;
  /** The enrolment takes records. */
  readonly isActive: boolean;
  /** Null when the installation has no such package. */
  readonly row: PlaceRow | null;
};

@Injectable()
export class PackagePlaces {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly enrolments: OwnEnrolments,
    private readonly content: CourseContentService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `enrolment_not_found`, or `package_not_found` for a block that shows none */
  async find(personId: string, enrolmentId: string, blockKey: string, language: Language): Promise<FoundPlace> {
    const { own, progress } = await this.enrolments.require(personId, enrolmentId);
    const structure = await this.content.structureOf(own.courseVersionId);
    const lessons = structure.modules.flatMap((module) => module.lessons);
    const lesson = lessons.find(({ blocks }) => blocks.some(({ key }) => key === blockKey));
    const packageKey = lesson?.blocks.find(({ key }) => key === blockKey)?.package;
    if (lesson === undefined || packageKey == null) throw scormError('package_not_found');
    const seenAfter = new Date(this.clock.now().getTime() - SEEN_WITHIN_MS);
    const state = progress.modules.flatMap((module) => module.lessons).find(({ key }) => key === lesson.key)?.state;
    return {
      enrolmentId,
      blockKey,
      packageKey,
      isLocked: state === 'locked',
      isActive: takesRecords(own.state),
      row: await this.attempts.findPlace({ packageKey, language, enrolmentId, blockKey }, seenAfter),
    };
  }

  /** @throws AppError as `find` */
  async show(personId: string, enrolmentId: string, blockKey: string, language: Language): Promise<PackagePlace> {
    const { packageKey, row } = await this.find(personId, enrolmentId, blockKey, language);
    return {
      blockKey,
      packageKey,
      title: row?.version?.title ?? row?.title ?? packageKey,
      language: row?.version?.language ?? null,
      rules: row?.rules ?? null,
      attempts: [...(row?.attempts ?? [])],
      isDone: row?.attempts.some(({ isDone }) => isDone) ?? false,
      mayBeginAnew: row !== null && mayBeginAnew(row),
      hasNewerVersion: row?.openVersionId != null && row.newestVersionId !== row.openVersionId,
      openElsewhereSince: row?.openElsewhereSince ?? null,
    };
  }
}

/** A first attempt is none anew. */
export const mayBeginAnew = ({ rules, attempts }: PlaceRow): boolean => {
  const [last] = attempts;
  if (last === undefined) return false;
  return rules.newAttempts === 'always' || (rules.newAttempts === 'after_completion' && last.isDone);
};
