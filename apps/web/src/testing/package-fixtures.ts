import {
  type PackageFinding,
  PackageFindingSchema,
  type PackageVersion,
  PackageVersionSchema,
  type ScormPackage,
  ScormPackageSchema,
} from '@integra/shared-types/scorm';

/* Every fixture goes through its schema, so that none can drift from the contract. */

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

export const PACKAGE_ID = id(801);
export const JOB_ID = id(803);

export const aVersion = (overrides: Partial<PackageVersion> = {}): PackageVersion =>
  PackageVersionSchema.parse({
    id: id(802),
    number: 1,
    language: 'en',
    state: 'ready',
    fileName: 'talking.zip',
    edition: '2004-4th',
    title: 'Talking with people in custody',
    activityCount: 12,
    fileCount: 340,
    byteCount: 52 * 1_024 ** 2,
    findings: [],
    importPercent: null,
    uploadedAt: '2026-11-20T09:30:00.000Z',
    jobId: JOB_ID,
    ...overrides,
  });

export const aRefusedVersion = (overrides: Partial<PackageVersion> = {}): PackageVersion =>
  aVersion({
    state: 'refused',
    edition: null,
    title: null,
    activityCount: null,
    fileCount: null,
    byteCount: null,
    ...overrides,
  });

export const aFinding = (overrides: Partial<PackageFinding> = {}): PackageFinding =>
  PackageFindingSchema.parse({
    severity: 'warning',
    source: 'manifest',
    code: 'title-missing',
    path: 'imsmanifest.xml',
    line: 12,
    column: 5,
    detail: 'ITEM-7',
    ...overrides,
  });

export const aPackage = (overrides: Partial<ScormPackage> = {}): ScormPackage =>
  ScormPackageSchema.parse({
    id: PACKAGE_ID,
    key: 'talking',
    title: 'talking',
    rules: {
      completion: { by: 'status' },
      newAttempts: 'after_completion',
      reviewsWhenComplete: false,
      window: 'lesson',
    },
    createdAt: '2026-11-20T09:30:00.000Z',
    versions: [aVersion()],
    ...overrides,
  });
