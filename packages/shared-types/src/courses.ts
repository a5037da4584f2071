import { z } from 'zod';
import { ContentKeySchema, type ErrorTable, IdSchema, InstantSchema } from './common.js';
import { AudienceSchema, CourseKindSchema } from './content.js';
import { LanguageSchema } from './languages.js';

export const ENROLMENT_MODES = ['open', 'approval', 'invitation'] as const;
export const EnrolmentModeSchema = z.enum(ENROLMENT_MODES).meta({ id: 'EnrolmentMode' });
export type EnrolmentMode = z.infer<typeof EnrolmentModeSchema>;

export const ENROLMENT_STATES = ['requested', 'declined', 'active', 'completed', 'ended'] as const;
export const EnrolmentStateSchema = z.enum(ENROLMENT_STATES).meta({ id: 'EnrolmentState' });
export type EnrolmentState = z.infer<typeof EnrolmentStateSchema>;

/** A language in which a version can be taken; `preview`: the translation is not reviewed yet, and every page says so. */
export const OfferedLanguageSchema = z
  .object({ language: LanguageSchema, isSource: z.boolean(), isPreview: z.boolean() })
  .meta({ id: 'OfferedLanguage' });

export const CatalogueCourseSchema = z
  .object({
    key: ContentKeySchema,
    kind: CourseKindSchema,
    language: LanguageSchema.describe(
      'Language of the texts below: the asked one, or the source when it is not there.',
    ),
    title: z.string(),
    summary: z.string(),
    label: z.string().nullable(),
    minutes: z.number().int(),
    moduleCount: z.number().int(),
    enrolmentMode: EnrolmentModeSchema,
    audiences: z.array(AudienceSchema),
    languages: z.array(OfferedLanguageSchema),
    enrolment: z.object({ id: IdSchema, state: EnrolmentStateSchema }).nullable().describe("The reader's newest one."),
  })
  .meta({ id: 'CatalogueCourse' });
export type CatalogueCourse = z.infer<typeof CatalogueCourseSchema>;
export const CatalogueSchema = z.object({ items: z.array(CatalogueCourseSchema) }).meta({ id: 'Catalogue' });

export const CatalogueCourseDetailSchema = CatalogueCourseSchema.extend({
  description: z.string().describe('Markdown'),
  certificateHours: z.number().nullable(),
  suggestedAudience: AudienceSchema.nullable().describe("From the kind of the reader's organisation."),
  modules: z.array(
    z.object({
      key: ContentKeySchema,
      title: z.string(),
      summary: z.string(),
      minutes: z.number().int(),
      outcomes: z.array(z.string()),
      competences: z.array(z.object({ code: z.string(), title: z.string() })),
      isRequired: z.boolean(),
    }),
  ),
}).meta({ id: 'CatalogueCourseDetail' });
export type CatalogueCourseDetail = z.infer<typeof CatalogueCourseDetailSchema>;

/** The administrator's list: one course, its versions and their language releases. */
export const CourseAdminSchema = z
  .object({
    id: IdSchema,
    key: ContentKeySchema,
    kind: CourseKindSchema,
    sourceLanguage: LanguageSchema.describe('Language of the titles below.'),
    title: z.string(),
    enrolmentMode: EnrolmentModeSchema,
    counts: z.object({ requested: z.number().int(), active: z.number().int(), completed: z.number().int() }),
    versions: z.array(
      z.object({
        id: IdSchema,
        number: z.number().int(),
        publishedAt: InstantSchema,
        quizzes: z
          .array(
            z.object({
              key: ContentKeySchema,
              title: z.string(),
              attempts: z.number().int().nullable().describe('null = no limit.'),
            }),
          )
          .describe('In course order.'),
        releases: z.array(
          z.object({
            language: LanguageSchema,
            release: z.number().int(),
            isPreview: z.boolean(),
            coverage: z.number().describe('Share of segments translated, 0..1.'),
            publishedAt: InstantSchema,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CourseAdmin' });
export type CourseAdmin = z.infer<typeof CourseAdminSchema>;
export const CourseAdminListSchema = z.object({ items: z.array(CourseAdminSchema) }).meta({ id: 'CourseAdminList' });
export const UpdateCourseSchema = z.strictObject({ enrolmentMode: EnrolmentModeSchema }).meta({ id: 'UpdateCourse' });

export const LanguageQuerySchema = z.strictObject({
  language: LanguageSchema.optional().describe('Default: the language of the profile.'),
});

export const COURSE_ERRORS = {
  course_not_found: 404,
  content_invalid: 422,
} as const satisfies ErrorTable;

export const COURSE_PATHS = {
  catalogue: '/api/catalogue', // GET ?language=
  catalogueCourse: (key: string) => `/api/catalogue/${key}`, // GET ?language=
  courses: '/api/courses', // GET (courses.read_all)
  course: (key: string) => `/api/courses/${key}`, // PATCH (courses.manage)
  media: (sha256: string) => `/api/media/${sha256}`, // GET, immutable
} as const;
