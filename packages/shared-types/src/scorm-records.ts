import { z } from 'zod';
import { ContentKeySchema, IdSchema, InstantSchema, PageQuerySchema, pageOf } from './common.js';
import { PackageRulesSchema } from './scorm.js';
import { AttemptSummarySchema, CallSchema, COMPLETIONS, SUCCESSES } from './scorm-playing.js';

/*
 * What packages recorded, for trainers and authors. Everything a package wrote is text of a stranger: show it as text, never as HTML.
 */

export const RECORD_FILTERS = ['open', 'done', 'not_done'] as const;
export const PackageRecordQuerySchema = PageQuerySchema.extend({
  packageKey: ContentKeySchema.optional(),
  courseKey: ContentKeySchema.optional(),
  filter: z.enum(RECORD_FILTERS).optional(),
  search: z.string().trim().max(100).optional().describe('In names and e-mail addresses.'),
});
export type PackageRecordQuery = z.infer<typeof PackageRecordQuerySchema>;

/** One attempt of one learner at a package, newest change first. */
export const PackageRecordSchema = AttemptSummarySchema.extend({
  id: IdSchema,
  person: z.object({ id: IdSchema, displayName: z.string() }),
  courseKey: ContentKeySchema,
  blockKey: ContentKeySchema,
  packageKey: ContentKeySchema,
  title: z.string(),
  number: z.number().int(),
  isOpen: z.boolean(),
  isQuick: z.boolean().describe('Done within 3 seconds of opening.'),
  startedAt: InstantSchema,
  changedAt: InstantSchema,
}).meta({ id: 'PackageRecord' });
export type PackageRecord = z.infer<typeof PackageRecordSchema>;
export const PackageRecordPageSchema = pageOf(PackageRecordSchema).meta({ id: 'PackageRecordPage' });

const ScoreSchema = z
  .object({
    scaled: z.string().nullable().describe('-1 … 1'),
    raw: z.string().nullable(),
    min: z.string().nullable(),
    max: z.string().nullable(),
  })
  .describe('Decimal numbers as the package gave them.');

const StatusShape = { completion: z.enum(COMPLETIONS), success: z.enum(SUCCESSES), score: ScoreSchema };

export const RecordedInteractionSchema = z
  .object({
    id: z.string().nullable(),
    type: z.string().nullable(),
    description: z.string().nullable(),
    response: z.string().nullable(),
    correctResponses: z.array(z.string()),
    result: z.string().nullable().describe('correct, incorrect, unanticipated, neutral, or a number.'),
    weighting: z.string().nullable(),
    latencySeconds: z.number().nullable(),
    timestamp: z.string().nullable().describe('As the package wrote it.'),
  })
  .meta({ id: 'RecordedInteraction' });
export type RecordedInteraction = z.infer<typeof RecordedInteractionSchema>;

export const RecordedActivitySchema = z
  .object({
    identifier: z.string(),
    title: z.string(),
    wasOpened: z.boolean(),
    ...StatusShape,
    progressMeasure: z.string().nullable(),
    seconds: z.number(),
    location: z.string().nullable(),
    objectives: z.array(z.object({ id: z.string().nullable(), description: z.string().nullable(), ...StatusShape })),
    interactions: z.array(RecordedInteractionSchema),
    comments: z.array(z.object({ text: z.string(), location: z.string().nullable() })),
  })
  .meta({ id: 'RecordedActivity' });
export type RecordedActivity = z.infer<typeof RecordedActivitySchema>;

/** One opening: a window in which the attempt was played. */
export const RecordedLaunchSchema = z.object({
  id: IdSchema,
  startedAt: InstantSchema,
  lastSeenAt: InstantSchema,
  state: z.enum(['waiting', 'open', 'fenced', 'closed']),
  commits: z.number().int(),
});

export const PackageRecordDetailSchema = PackageRecordSchema.extend({
  rules: PackageRulesSchema,
  edition: z.string(),
  language: z.string(),
  versionNumber: z.number().int(),
  openSeconds: z.number().int().describe('How long its windows were open, by their signs of life.'),
  root: z
    .object({ completion: z.enum(COMPLETIONS), success: z.enum(SUCCESSES), scaled: z.number().nullable() })
    .nullable()
    .describe('What the sequencing made of the whole; null without one.'),
  lacksInteractions: z.boolean().describe('Done without an answer, where others have answered.'),
  isCompacted: z.boolean().describe('The oldest part of the journal is deleted.'),
  activities: z.array(RecordedActivitySchema),
  launches: z.array(RecordedLaunchSchema).describe('Newest first.'),
}).meta({ id: 'PackageRecordDetail' });
export type PackageRecordDetail = z.infer<typeof PackageRecordDetailSchema>;

/* ---- flight recorder ---- */

/** A commit with every call before it, in the order in which the server took them. */
export const JournalCommitSchema = z
  .object({
    launchId: IdSchema,
    sequence: z.number().int(),
    receivedAt: InstantSchema,
    activity: z.string(),
    visit: z.number().int(),
    isNewAttempt: z.boolean(),
    isTerminated: z.boolean(),
    calls: z.array(CallSchema),
    set: z.record(z.string(), z.string()),
    refused: z.array(z.tuple([z.string(), z.number()])),
    summary: AttemptSummarySchema,
  })
  .meta({ id: 'JournalCommit' });
export type JournalCommit = z.infer<typeof JournalCommitSchema>;

export const JOURNAL_PAGE = 50;
export const JournalQuerySchema = z.strictObject({ from: z.coerce.number().int().min(0).max(1_000_000).default(0) });
export const JournalPageSchema = z
  .object({ items: z.array(JournalCommitSchema), total: z.number().int() })
  .meta({ id: 'JournalPage' });
export type JournalPage = z.infer<typeof JournalPageSchema>;

/* ---- statistics of questions ---- */

/** Packages at which somebody within the scope of the role has an attempt, by title. */
export const RecordedPackagesSchema = z
  .object({ items: z.array(z.object({ key: ContentKeySchema, title: z.string() })).describe('1,000 at most.') })
  .meta({ id: 'RecordedPackages' });
export type RecordedPackages = z.infer<typeof RecordedPackagesSchema>;

/** Figures over fewer people would tell of one of them. */
export const FEWEST_LEARNERS = 5;
export const ItemStatisticsSchema = z
  .object({
    activity: z.string(),
    id: z.string(),
    type: z.string().nullable(),
    description: z.string().nullable(),
    answers: z.number().int(),
    judged: z
      .number()
      .int()
      .describe('Answers that were judged right or wrong; 0 also when those are of fewer than 5 learners.'),
    right: z.number().int().nullable().describe('Of those that were judged; null when that is 0.'),
    medianSeconds: z.number().nullable().describe('Null also when fewer than 5 learners were timed.'),
    responses: z
      .array(z.object({ response: z.string(), count: z.number().int(), isRight: z.boolean().nullable() }))
      .describe('That at least 5 learners gave, never what they wrote themselves. Most frequent first, ten at most.'),
    otherResponses: z
      .number()
      .int()
      .nullable()
      .describe('How often something else was answered; null when that was by fewer than 5 learners.'),
  })
  .meta({ id: 'ItemStatistics' });
export type ItemStatistics = z.infer<typeof ItemStatisticsSchema>;
export const PackageStatisticsSchema = z
  .object({
    isWithheld: z.boolean().describe('Fewer than 5 learners have attempts, so that nothing is told: 0, null or empty.'),
    attempts: z.number().int().describe('That were looked at: the newest ones, 5,000 at most.'),
    done: z.number().int(),
    meanPercent: z.number().nullable().describe('Null also when fewer than 5 learners have a score.'),
    medianSeconds: z.number().nullable(),
    items: z.array(ItemStatisticsSchema).describe('Questions that at least 5 learners have answered.'),
    withheldItems: z.number().int().describe('Questions that fewer have answered.'),
    isIncomplete: z.boolean().describe('There was more than can be counted: some questions or answers are left out.'),
  })
  .meta({ id: 'PackageStatistics' });
export type PackageStatistics = z.infer<typeof PackageStatisticsSchema>;

export const SCORM_RECORD_ERRORS = { package_record_not_found: 404 } as const;

/** All of them: package_records.read, within the scope of the role. */
export const SCORM_RECORD_PATHS = {
  records: '/api/scorm/records', // GET PackageRecordQuery → PackageRecordPage
  record: (id: string) => `/api/scorm/records/${id}`, // GET → PackageRecordDetail
  journal: (id: string) => `/api/scorm/records/${id}/journal`, // GET ?from= → JournalPage
  journalText: (id: string) => `/api/scorm/records/${id}/journal-text`, // GET: a text file, without the learner's name
  packages: '/api/scorm/statistics', // GET → RecordedPackages
  statistics: (packageKey: string) => `/api/scorm/statistics/${packageKey}`, // GET → PackageStatistics
} as const;
