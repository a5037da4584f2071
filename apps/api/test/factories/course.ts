import { randomUUID } from 'node:crypto';
import type { CompiledFramework, CourseStructure } from '@integra/course-content/structure';
import type { OutlineDocument } from '@integra/shared-types/content';
import type { Language } from '@integra/shared-types/languages';
import { DataSource } from 'typeorm';
import { Clock } from '../../src/core/clock/clock.js';
import { FrameworkVersionEntity } from '../../src/features/blueprint/framework-version.entity.js';
import { CourseVersionEntity } from '../../src/features/courses/course-version.entity.js';
import { CourseEntity } from '../../src/features/courses/course.entity.js';
import { LanguageReleaseEntity } from '../../src/features/courses/language-release.entity.js';
import { EnrolmentEntity } from '../../src/features/learning/enrolment.entity.js';
import type { TestApp } from '../app.js';

export type TestCourse = { readonly id: string; readonly key: string; readonly versionId: string };

type CourseOptions = {
  readonly structure?: Partial<CourseStructure>;
  /** The first is the source language; the others are translations, released as previews where it says so. */
  readonly releases?: readonly { language: Language; isPreview?: boolean; outline?: Partial<OutlineDocument> }[];
};

/** Reading this lesson completes the course. */
export const ONLY_LESSON = 'm1-read';

const FRAMEWORK: CompiledFramework = {
  key: 'test-framework',
  version: '1.0',
  levels: [1, 2],
  domains: [
    { code: 'K', competences: [{ code: 'K1', levels: [1, 2] }] },
    { code: 'E', competences: [{ code: 'E1', levels: [1, 2] }] },
  ],
  profiles: [],
  sourceLanguage: 'en',
  texts: {
    en: {
      title: 'Test framework',
      label: '',
      levels: { 1: { title: 'Aware', text: '' }, 2: { title: 'Applies', text: '' } },
      domains: { K: 'Knowledge', E: 'Ethics' },
      competences: { K1: { title: 'Explains', indicators: {} }, E1: { title: 'Respects', indicators: {} } },
      profiles: {},
      fallbacks: [],
    },
  },
};

const structureOf = (courseKey: string, structure: Partial<CourseStructure>): CourseStructure => ({
  courseKey,
  kind: 'other',
  audiences: ['prison', 'probation', 'community'],
  estimatedMinutes: 10,
  certificateHours: 4,
  framework: { key: FRAMEWORK.key, version: FRAMEWORK.version },
  modules: [
    {
      key: 'm1',
      required: true,
      after: null,
      minutes: 10,
      competences: ['E1', 'K1'],
      levels: { E1: 1, K1: 2 },
      lessons: [
        {
          key: ONLY_LESSON,
          minutes: 10,
          competences: ['K1'],
          requiredHash: 'a'.repeat(64),
          blocks: [
            {
              key: 'm1-read-1',
              type: 'text',
              required: true,
              rule: 'viewed',
              quiz: null,
              scenario: null,
              package: null,
            },
          ],
        },
      ],
    },
  ],
  quizzes: [],
  scenarios: [],
  completeWhen: { modules: 'required' },
  ...structure,
});

const outlineOf = (courseKey: string, language: Language, outline: Partial<OutlineDocument>): OutlineDocument => ({
  courseKey,
  kind: 'other',
  language,
  title: `A course (${language})`,
  summary: '',
  description: '',
  label: null,
  minutes: 10,
  modules: [],
  quizzes: {},
  competenceTitles: { K1: `Explains (${language})`, E1: `Respects (${language})` },
  fallbacks: [],
  ...outline,
});

/** A published course of one lesson in one version; a test that needs more of it overrides parts of the structure. */
export const makeCourse = async (
  { app }: TestApp,
  { structure = {}, releases = [{ language: 'en' }] }: CourseOptions = {},
): Promise<TestCourse> => {
  const { manager } = app.get(DataSource);
  const publishedAt = app.get(Clock).now();
  const contentHash = randomUUID();
  const key = `course-${contentHash.slice(0, 8)}`;
  const framework = { key: FRAMEWORK.key, version: FRAMEWORK.version, contentHash, document: FRAMEWORK, publishedAt };
  const { id: frameworkVersionId } = await manager.save(manager.create(FrameworkVersionEntity, framework));
  const { id: courseId } = await manager.save(
    manager.create(CourseEntity, {
      key,
      kind: 'other',
      sourceLanguage: releases[0]?.language ?? 'en',
      enrolmentMode: 'open',
      audiences: ['prison', 'probation', 'community'],
    }),
  );
  const version = { courseId, number: 1, contentHash, frameworkVersionId, publishedAt };
  const { id: courseVersionId } = await manager.save(
    manager.create(CourseVersionEntity, { ...version, structure: structureOf(key, structure) }),
  );
  await manager.insert(
    LanguageReleaseEntity,
    releases.map(({ language, isPreview = false, outline = {} }) => ({
      courseVersionId,
      language,
      release: 1,
      contentHash: randomUUID(),
      isPreview,
      coverage: 1,
      outline: outlineOf(key, language, outline),
      scenarioEndings: {},
      publishedAt,
    })),
  );
  return { id: courseId, key, versionId: courseVersionId };
};

/** @returns its id */
export const makeEnrolment = async (
  { app }: TestApp,
  enrolment: { personId: string; course: TestCourse; number?: number; state?: EnrolmentEntity['state'] },
): Promise<string> => {
  const { manager } = app.get(DataSource);
  const { personId, course, number = 1, state = 'active' } = enrolment;
  const saved = await manager.save(
    manager.create(EnrolmentEntity, {
      personId,
      courseId: course.id,
      courseVersionId: course.versionId,
      number,
      state,
      audience: 'prison',
      firstForm: 'A',
      enrolledAt: app.get(Clock).now(),
    }),
  );
  return saved.id;
};
