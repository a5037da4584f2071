import { z } from 'zod';
import { IdSchema } from './common.js';
import { JobStateSchema } from './operations.js';

/**
 * What a page can listen to over server-sent events. `person`: what concerns the signed-in person (own records only) · `jobs`: state
 * and progress of background jobs, for those who may read them.
 */
export const LIVE_TOPICS = ['person', 'jobs'] as const;
export const LiveTopicSchema = z.enum(LIVE_TOPICS);
export type LiveTopic = z.infer<typeof LiveTopicSchema>;

/** `?topics=person,jobs` */
export const LiveQuerySchema = z.strictObject({
  topics: z
    .string()
    .max(100)
    .default('person')
    .transform((list) => [...new Set(list.split(','))])
    .pipe(z.array(LiveTopicSchema)),
});
export type LiveQuery = z.infer<typeof LiveQuerySchema>;

/**
 * One event of the stream: a hint that something changed, by ids; the page then reads the record itself.
 * resync: events may have been missed (also the first event of every stream), read again what is shown · changed: the record `id` of
 * the kind `subject`, such as "certificate" · job: state and progress of one job.
 */
export const LiveEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('resync') }),
  z.object({ type: z.literal('changed'), subject: z.string(), id: IdSchema }),
  z.object({
    type: z.literal('job'),
    id: IdSchema,
    kind: z.string(),
    state: JobStateSchema,
    progress: z.number().int(),
  }),
]);
export type LiveEvent = z.infer<typeof LiveEventSchema>;

/** GET ?topics=person,jobs answers text/event-stream; each message's data is a LiveEvent as JSON. */
export const LIVE_PATH = '/api/live';
