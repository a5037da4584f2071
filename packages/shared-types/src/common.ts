import { z } from 'zod';

/** A feature's error codes and the HTTP status each answers with. */
export type ErrorTable = Readonly<Record<string, number>>;

/** Every refusal of the API has this shape; the web translates `errors.<code>`. */
export const ApiErrorSchema = z
  .object({
    code: z.string(),
    message: z.string().describe('English, for developers; people see the translation of the code.'),
    details: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'ApiError' });
export type ApiError = z.infer<typeof ApiErrorSchema>;

/** Codes that any route may answer with. */
export const COMMON_ERRORS = {
  invalid_request: 400,
  cross_site_request: 403,
  two_sessions: 400,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  payload_too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal_error: 500,
  service_unavailable: 503,
  storage_full: 507,
} as const satisfies ErrorTable;

/** Small letters, however it was typed: ids are compared as text. */
export const IdSchema = z.uuid().toLowerCase();

/** ISO 8601 date and time in UTC. */
export const InstantSchema = z.iso.datetime();

/** Stable key of a piece of content (course, module, lesson, block, item …): survives from version to version. */
export const ContentKeySchema = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** What nobody sees, and so could make one name look like another: controls, directions, zero widths, fillers, tags. Selectors of a glyph may stay. */
const UNSEEN = /(?!\p{VS})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}\u2800]/u;
/** Between two letters some scripts need them (Persian, Sinhala). */
const JOINER = /([\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;
const SEEN = /[^\p{Z}\p{VS}]/u;

/** A name that people read: trimmed, composed, nothing in it that cannot be seen. Lengths in UTF-16 units. */
export const nameOf = ({ min, max }: { min: number; max: number }) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(min)
    .max(max)
    .refine((name) => SEEN.test(name) && !UNSEEN.test(name.replace(JOINER, '$1')), {
      message: 'holds characters that nobody sees',
      params: { problem: 'unseen' },
    });

/** One page of a long list; `next` is passed back as `after` and is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export const PageQuerySchema = z.strictObject({
  // Our own, in base64url, of up to 254 characters of any script and an id.
  after: z.string().max(1_200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
