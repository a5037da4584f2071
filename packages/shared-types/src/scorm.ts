import { z } from 'zod';
import {
  ContentKeySchema,
  type ErrorTable,
  IdSchema,
  InstantSchema,
  nameOf,
  PageQuerySchema,
  pageOf,
} from './common.js';
import { AudienceSchema } from './content.js';
import { LanguageSchema } from './languages.js';

/**
 * importing: the job has not ended · ready: can be played · refused: see the report, nothing of it is kept · failed: the server
 * could not read it, which says nothing about the package; an administrator may start the job again.
 */
export const PACKAGE_STATES = ['importing', 'ready', 'refused', 'failed'] as const;
export const PackageStateSchema = z.enum(PACKAGE_STATES).meta({ id: 'PackageState' });
export type PackageState = z.infer<typeof PackageStateSchema>;

/** archive: the zip itself · manifest: what it says · file: what it names, and where that lies · content: its pages. */
export const FINDING_SOURCES = ['archive', 'manifest', 'file', 'content'] as const;

/** Something that stands out in a package; the page says in words what it means for a learner. */
export const PackageFindingSchema = z
  .object({
    severity: z.enum(['error', 'warning']).describe('An error refuses the package.'),
    source: z.enum(FINDING_SOURCES),
    code: z.string().describe('One of the codes of its source, such as "href-case".'),
    path: z.string().nullable().describe('File in the package, or name in the archive.'),
    line: z.number().int().nullable().describe('In the manifest, from 1.'),
    column: z.number().int().nullable(),
    detail: z.string().nullable().describe('What stands there.'),
  })
  .meta({ id: 'PackageFinding' });
export type PackageFinding = z.infer<typeof PackageFindingSchema>;

export const PackageVersionSummarySchema = z
  .object({
    id: IdSchema,
    number: z.number().int().describe('Counts from 1 in each language.'),
    language: LanguageSchema,
    state: PackageStateSchema,
    fileName: z.string().describe('Of the archive, as its author called it.'),
    edition: z.string().nullable().describe('"1.2", "2004-2nd" … Null, like the figures below, until it is ready.'),
    title: z.string().nullable().describe('From the manifest.'),
    activityCount: z.number().int().nullable(),
    fileCount: z.number().int().nullable(),
    byteCount: z.number().int().nullable().describe('Unpacked.'),
    importPercent: z.number().int().nullable().describe('How far it has been read. Null unless it is being read now.'),
    uploadedAt: InstantSchema,
    jobId: IdSchema.describe('By which an administrator finds the job that reads it.'),
  })
  .meta({ id: 'PackageVersionSummary' });
export type PackageVersionSummary = z.infer<typeof PackageVersionSummarySchema>;

export const PackageVersionSchema = PackageVersionSummarySchema.extend({
  findings: z.array(PackageFindingSchema),
}).meta({ id: 'PackageVersion' });
export type PackageVersion = z.infer<typeof PackageVersionSchema>;

/** What completes a package for a learner. `status`: what the package says, and a pass if it says passed or failed. */
export const PackageCompletionSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('status') }),
  z.strictObject({ by: z.literal('score'), least: z.number().int().min(0).max(100).describe('Percent.') }),
  z.strictObject({ by: z.literal('all_activities') }),
  z.strictObject({ by: z.literal('opened'), minutes: z.number().int().min(0).max(600) }),
]);
export type PackageCompletion = z.infer<typeof PackageCompletionSchema>;

/** When a learner may begin anew: never · once the attempt is complete · always. */
export const NEW_ATTEMPTS = ['never', 'after_completion', 'always'] as const;
/** lesson: in the column of the lesson · large: over the whole page. */
export const PACKAGE_WINDOWS = ['lesson', 'large'] as const;
export const PackageRulesSchema = z
  .strictObject({
    completion: PackageCompletionSchema,
    newAttempts: z.enum(NEW_ATTEMPTS),
    reviewsWhenComplete: z.boolean().describe('A complete attempt opens in review mode: nothing is recorded any more.'),
    window: z.enum(PACKAGE_WINDOWS),
  })
  .meta({ id: 'PackageRules' });
export type PackageRules = z.infer<typeof PackageRulesSchema>;
export const FIRST_PACKAGE_RULES: PackageRules = {
  completion: { by: 'status' },
  newAttempts: 'after_completion',
  reviewsWhenComplete: false,
  window: 'lesson',
};
/** Also of the course that is made of a package. */
export const PackageTitleSchema = nameOf({ min: 1, max: 200 });
export const UpdatePackageSchema = z
  .strictObject({ title: PackageTitleSchema.optional(), rules: PackageRulesSchema.optional() })
  .refine((change) => Object.keys(change).length > 0, 'changes nothing')
  .meta({ id: 'UpdatePackage' });
export type UpdatePackage = z.infer<typeof UpdatePackageSchema>;

export const ScormPackageSummarySchema = z
  .object({
    id: IdSchema,
    key: ContentKeySchema.describe('Names the package in content files.'),
    title: z.string(),
    rules: PackageRulesSchema,
    createdAt: InstantSchema,
    versions: z.array(PackageVersionSummarySchema).describe('Newest first.'),
  })
  .meta({ id: 'ScormPackageSummary' });
export type ScormPackageSummary = z.infer<typeof ScormPackageSummarySchema>;

export const ScormPackageSchema = ScormPackageSummarySchema.extend({
  versions: z.array(PackageVersionSchema).describe('Newest first.'),
}).meta({ id: 'ScormPackage' });
export type ScormPackage = z.infer<typeof ScormPackageSchema>;

export const ScormPackagePageSchema = pageOf(ScormPackageSummarySchema).meta({ id: 'ScormPackagePage' });
export type ScormPackagePage = z.infer<typeof ScormPackagePageSchema>;
export const ScormPackageQuerySchema = PageQuerySchema;
export type ScormPackageQuery = z.infer<typeof ScormPackageQuerySchema>;

/** Of an archive, bytes: a film course of an hour stays below it. */
export const MAX_ARCHIVE_BYTES = 1024 ** 3;

/** Beside the file. */
export const UploadPackageQuerySchema = z
  .strictObject({
    language: LanguageSchema.describe('Of the package, not of the page.'),
    replaces: IdSchema.optional().describe('The package that gets a new version; without it, a new package is made.'),
  })
  .meta({ id: 'UploadPackage' });
export type UploadPackageQuery = z.infer<typeof UploadPackageQuerySchema>;

/** A course of one lesson around the package, by invitation until somebody opens it. */
export const MakePackageCourseSchema = z
  .strictObject({
    title: PackageTitleSchema,
    summary: nameOf({ min: 1, max: 300 }),
    language: LanguageSchema,
    audiences: z.array(AudienceSchema).min(1).max(3),
    minutes: z.number().int().min(1).max(600),
  })
  .meta({ id: 'MakePackageCourse' });
export type MakePackageCourse = z.infer<typeof MakePackageCourseSchema>;
export const PackageCourseMadeSchema = z.object({ courseKey: ContentKeySchema }).meta({ id: 'PackageCourseMade' });
export type PackageCourseMade = z.infer<typeof PackageCourseMadeSchema>;

export const SCORM_ERRORS = {
  package_not_found: 404,
  package_locked: 409,
  package_not_ready: 409,
  package_attempt_refused: 409,
  launch_not_found: 404,
  launch_ended: 410,
  state_too_large: 413,
} as const satisfies ErrorTable;

export const SCORM_PATHS = {
  packages: '/api/scorm/packages', // GET ?after= · POST multipart: file, ?language= &replaces=
  package: (id: string) => `/api/scorm/packages/${id}`, // GET · PATCH title, rules
  courses: (id: string) => `/api/scorm/packages/${id}/courses`, // POST MakePackageCourse → PackageCourseMade
  sandboxLaunches: (id: string) => `/api/scorm/packages/${id}/launches`, // POST ?language= → LaunchMade, nothing is kept
  place: (enrolmentId: string, blockKey: string) => `/api/enrolments/${enrolmentId}/packages/${blockKey}`, // GET → PackagePlace
  launches: (enrolmentId: string, blockKey: string) => `/api/enrolments/${enrolmentId}/packages/${blockKey}/launches`, // POST ?language= → LaunchMade
} as const;
