import { FIRST_PACKAGE_RULES } from '@integra/shared-types/scorm';
import {
  type AttemptSummary,
  type LaunchMade,
  LaunchMadeSchema,
  type PackageAttempt,
  PackageAttemptSchema,
  type PackagePlace,
  PackagePlaceSchema,
} from '@integra/shared-types/scorm-playing';

/* A package in a lesson, and one attempt at it. */

export const CONTENT_ORIGIN = 'http://content.example.org';

export const aPackageBlock = {
  key: 'practice-package',
  type: 'scorm' as const,
  required: true,
  rule: 'completed' as const,
  package: 'two-paths',
  title: 'Two paths',
  text: 'It takes **ten** minutes.',
};

export const aSummary = (overrides: Partial<AttemptSummary> = {}): AttemptSummary => ({
  completion: 'incomplete',
  success: 'unknown',
  percent: 40,
  seconds: 600,
  isDone: false,
  ...overrides,
});

export const anAttempt = (overrides: Partial<PackageAttempt> = {}): PackageAttempt =>
  PackageAttemptSchema.parse({
    ...aSummary(),
    id: '00000000-0000-4000-8000-000000000051',
    number: 1,
    isOpen: true,
    isOver: false,
    startedAt: '2026-11-20T09:00:00.000Z',
    changedAt: '2026-11-20T09:10:00.000Z',
    ...overrides,
  });

export const aPlace = (overrides: Partial<PackagePlace> = {}): PackagePlace =>
  PackagePlaceSchema.parse({
    blockKey: aPackageBlock.key,
    packageKey: aPackageBlock.package,
    title: 'Two paths (export 7)',
    language: 'en',
    rules: FIRST_PACKAGE_RULES,
    attempts: [],
    isDone: false,
    mayBeginAnew: false,
    hasNewerVersion: false,
    openElsewhereSince: null,
    ...overrides,
  });

export const aLaunch = (overrides: Partial<LaunchMade> = {}): LaunchMade =>
  LaunchMadeSchema.parse({
    playerUrl: `${CONTENT_ORIGIN}/player/#one-time-code`,
    playerOrigin: CONTENT_ORIGIN,
    window: 'lesson',
    title: 'Two paths (export 7)',
    ...overrides,
  });
