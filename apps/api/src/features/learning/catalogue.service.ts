import type { Audience } from '@integra/shared-types/content';
import type { CatalogueCourse, CatalogueCourseDetail } from '@integra/shared-types/courses';
import type { Language } from '@integra/shared-types/languages';
import type { OrganisationKind } from '@integra/shared-types/organisations';
import { Injectable } from '@nestjs/common';
import { CatalogueRepository } from './catalogue.repository.js';
import { courseError } from '../courses/index.js';

/** Whose cases fit best; other kinds are asked. */
const AUDIENCE_OF: Partial<Readonly<Record<OrganisationKind, Audience>>> = {
  prison_service: 'prison',
  probation_service: 'probation',
  community_organisation: 'community',
};

/** Courses that a person can take or has taken. */
@Injectable()
export class CatalogueService {
  constructor(private readonly catalogue: CatalogueRepository) {}

  async list(personId: string, language: Language): Promise<{ items: CatalogueCourse[] }> {
    return { items: await this.catalogue.list(personId, language) };
  }

  /** @throws AppError `course_not_found`, also for a course by invitation that the person is not in */
  async find(personId: string, courseKey: string, language: Language): Promise<CatalogueCourseDetail> {
    const row = await this.catalogue.find(personId, language, courseKey);
    if (row === null) throw courseError('course_not_found');
    const { outline, structure, organisationKind, ...course } = row;
    return {
      ...course,
      description: outline.description,
      certificateHours: structure.certificateHours,
      suggestedAudience: organisationKind === null ? null : (AUDIENCE_OF[organisationKind] ?? null),
      modules: outline.modules.map((module) => ({
        key: module.key,
        title: module.title,
        summary: module.summary,
        minutes: module.minutes,
        outcomes: module.outcomes.map(({ text }) => text),
        competences: module.competences.map((code) => ({ code, title: outline.competenceTitles[code] ?? code })),
        isRequired: structure.modules.find(({ key }) => key === module.key)?.required ?? true,
      })),
    };
  }
}
