import { z } from 'zod';
import { ContentKeySchema, IdSchema, InstantSchema } from './common.js';
import { LanguageSchema } from './languages.js';
import { PackageRulesSchema } from './scorm.js';

/*
 * How a package is played. The portal makes a launch; the player shell on the content origin exchanges its code for a token that is good
 * for this one attempt, and commits what the package sets. Rules: docs/specs/scorm-playing.md.
 */

export const COMPLETIONS = ['completed', 'incomplete', 'not attempted', 'unknown'] as const;
export const SUCCESSES = ['passed', 'failed', 'unknown'] as const;

/** What one attempt has come to. */
export const AttemptSummarySchema = z
  .object({
    completion: z.enum(COMPLETIONS),
    success: z.enum(SUCCESSES),
    percent: z.number().min(0).max(100).nullable().describe('Score; null while there is none.'),
    seconds: z.number().int().describe('All sessions together, as the package counted them.'),
    isDone: z.boolean().describe('The rule of the package is met.'),
  })
  .meta({ id: 'AttemptSummary' });
export type AttemptSummary = z.infer<typeof AttemptSummarySchema>;

/* ---- portal, with the session's cookie ---- */

export const PackageAttemptSchema = AttemptSummarySchema.extend({
  id: IdSchema,
  number: z.number().int().describe('Counts from 1 at one place of a course.'),
  isOpen: z.boolean().describe('Goes on with "resume".'),
  isOver: z.boolean().describe('The package has ended by its own rules: "resume" opens it from its beginning.'),
  startedAt: InstantSchema,
  changedAt: InstantSchema,
}).meta({ id: 'PackageAttempt' });
export type PackageAttempt = z.infer<typeof PackageAttemptSchema>;

/** A package at its place in a course, for its learner. */
export const PackagePlaceSchema = z
  .object({
    blockKey: ContentKeySchema,
    packageKey: ContentKeySchema,
    title: z.string(),
    language: LanguageSchema.nullable().describe('In which it would open; null when no version can be played.'),
    rules: PackageRulesSchema.nullable().describe('Null when there is no such package.'),
    attempts: z.array(PackageAttemptSchema).describe('Newest first.'),
    isDone: z.boolean().describe('One attempt has met the rule.'),
    mayBeginAnew: z.boolean(),
    hasNewerVersion: z.boolean().describe('Than the one the open attempt is on; "move" changes to it.'),
    openElsewhereSince: InstantSchema.nullable().describe('Another window has it open; opening it here ends that one.'),
  })
  .meta({ id: 'PackagePlace' });
export type PackagePlace = z.infer<typeof PackagePlaceSchema>;

/** resume: the open attempt, or the first one · new: ends the open one · move: goes on with the newest version of the package. */
export const LAUNCH_ATTEMPTS = ['resume', 'new', 'move'] as const;
export const LaunchPackageSchema = z.strictObject({ attempt: z.enum(LAUNCH_ATTEMPTS) }).meta({ id: 'LaunchPackage' });
export type LaunchPackage = z.infer<typeof LaunchPackageSchema>;
export const LaunchQuerySchema = z.strictObject({ language: LanguageSchema });

export const LaunchMadeSchema = z
  .object({
    playerUrl: z.url().describe('To be embedded; holds a code that works once and for a minute.'),
    playerOrigin: z.url().describe('Where messages come from and go to.'),
    window: PackageRulesSchema.shape.window,
    title: z.string(),
  })
  .meta({ id: 'LaunchMade' });
export type LaunchMade = z.infer<typeof LaunchMadeSchema>;

/* ---- messages between the portal's page and the shell inside it ---- */

/** From the shell. `saved` also tells what the attempt has come to. */
export type ShellMessage =
  | { readonly source: 'integra-player'; readonly type: 'ready' }
  | { readonly source: 'integra-player'; readonly type: 'saved'; readonly at: string; readonly summary: AttemptSummary }
  | { readonly source: 'integra-player'; readonly type: 'unsaved' }
  /** Everything is with the server; the answer to `flush`. */
  | { readonly source: 'integra-player'; readonly type: 'flushed' }
  /** The package has ended, or another window goes on, or the attempt takes nothing any more, or the code was used before. */
  | { readonly source: 'integra-player'; readonly type: 'ended'; readonly reason: 'left' | 'fenced' | 'over' | 'used' };

/** To the shell: save now · save and close the package. */
export type PortalMessage = { readonly source: 'integra-portal'; readonly type: 'flush' | 'leave' };

/* ---- content origin: POST, JSON as text/plain, no cookies ---- */

export const RUNTIME_PATHS = {
  exchange: '/runtime/exchange', // Exchange → Exchanged
  recover: '/runtime/recover', // Recover → Exchanged['states'], after unsent commits of an earlier launch
  commits: '/runtime/commits', // Commit → Committed
  close: '/runtime/close', // Close → {}
} as const;

/** JSON, bytes. */
export const MAX_COMMIT_BYTES = 1_048_576;
/** Of one shared store; the standard wants 64,000 at least. */
export const MAX_STORE_CHARACTERS = 65_536;
/** Nearly a whole commit. A tree of 5,000 activities, which is all that a package may have, takes half of it. */
export const MAX_SEQUENCING_CHARACTERS = 900_000;

const TokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const ExchangeSchema = z.strictObject({ code: TokenSchema });
export const CloseSchema = z.strictObject({ token: TokenSchema });

/** Values are any text at all, also halves of surrogates, which is what scripts can make; names are ASCII in both standards. */
const ValuesSchema = z.record(
  z
    .string()
    .max(512)
    .regex(/^[\x20-\x7e]*$/),
  z.string(),
);

/** No window stays open for a month. */
const LONGEST_LAUNCH_MS = 31 * 86_400_000;

/** One call of the package, short because there are many: what was called when (ms of the launch), with what, answer and error. */
export const CallSchema = z.tuple([
  z.number().int().min(0).max(LONGEST_LAUNCH_MS),
  z
    .enum(['I', 'T', 'C', 'G', 'S', 'N'])
    .describe('Initialize, Terminate, Commit, GetValue, SetValue, navigation by the person.'),
  z.string().max(512),
  z.string().max(200).describe('Value set, or answer; cut, the whole stands in the state.'),
  z
    .string()
    .regex(/^\d{1,8}$/)
    .describe('Error code, "0" when all is well.'),
]);
export type Call = z.infer<typeof CallSchema>;

const ActivitySchema = z
  .string()
  .max(4_000)
  .refine((text) => !text.includes('\u0000'), 'holds a NUL')
  .describe('Identifier in the manifest.');
const CountSchema = z.number().int().min(1).max(2_147_483_647);

/** A status that the sequencing rolled up to the course. */
export const RootStatusSchema = z.strictObject({
  completion: z.enum(COMPLETIONS),
  success: z.enum(SUCCESSES),
  scaled: z.number().min(-1).max(1).nullable(),
  isOver: z
    .boolean()
    .default(false)
    .describe("The package's own attempt has ended: the next launch begins it anew, within the same attempt here."),
});

/** What changed since the last acknowledged commit. `sequence` counts from 1 in a launch. */
export const CommitBodySchema = z.strictObject({
  sequence: CountSchema,
  activity: ActivitySchema,
  visit: CountSchema.describe('Openings of activities in this launch.'),
  isNewAttempt: z.boolean().describe('The visit begins the activity anew instead of resuming it.'),
  set: ValuesSchema,
  calls: z.array(CallSchema).max(5_000),
  isTerminated: z.boolean().describe('The package itself ended this visit.'),
  sequencing: z
    .string()
    .max(MAX_SEQUENCING_CHARACTERS)
    .refine((text) => !text.includes('\u0000'), 'holds a NUL')
    .nullable()
    .describe('State of the activity tree; null: as before, or none.'),
  root: RootStatusSchema.nullable().describe('Null without sequencing.'),
  objectives: z
    .record(z.string().max(4_000), z.string().max(2_000))
    .describe('Global objectives that changed, as JSON.'),
  stores: z
    .record(z.string().max(4_000), z.string().max(MAX_STORE_CHARACTERS))
    .describe('Shared data (adl.data) that changed.'),
});
export type CommitBody = z.infer<typeof CommitBodySchema>;
export const CommitSchema = CommitBodySchema.extend({ token: TokenSchema });
export type Commit = z.infer<typeof CommitSchema>;

/** Commits of the launch before, which its browser could not send any more. */
export const RecoverSchema = z.strictObject({
  token: TokenSchema,
  launchId: IdSchema,
  commits: z.array(CommitBodySchema).min(1).max(1_000),
});
export type Recover = z.infer<typeof RecoverSchema>;

/**
 * saved: it is in the database, or was already · stale: a newer one is there, nothing changed · fenced: another window goes on ·
 * ended: logged out, suspended, or the enrolment is over. Only the first tells a summary.
 */
export type Committed =
  | {
      readonly result: 'saved';
      readonly sequence: number;
      readonly savedAt: string;
      readonly summary: AttemptSummary;
      /** Elements that were not taken over, with the error of the standard. */
      readonly refused: readonly (readonly [element: string, error: number])[];
    }
  | { readonly result: 'stale' | 'fenced' | 'ended'; readonly sequence: number };

/** What the attempt kept of one activity. */
export type ActivityState = { readonly values: Readonly<Record<string, string>> };

/** What the sequencing and the package share with later launches. */
export type KeptState = {
  readonly states: Readonly<Record<string, ActivityState>>;
  readonly sequencing: string | null;
  readonly objectives: Readonly<Record<string, string>>;
  readonly stores: Readonly<Record<string, string>>;
};

/** @typeParam Organization of `@integra/scorm-runtime/manifest`, which this package does not know */
export type Exchanged<Organization = unknown> = KeptState & {
  readonly token: string;
  readonly launchId: string;
  readonly attemptId: string;
  /** 256 bits, base64url: seals what waits in the browser; the same in every launch of the attempt. */
  readonly queueKey: string;
  readonly edition: string;
  readonly organization: Organization;
  /** With a slash at both ends; what the activities open is relative to it. */
  readonly filesPath: string;
  readonly title: string;
  /** Of the shell's own words. */
  readonly language: string;
  readonly learner: { readonly id: string; readonly name: string };
  readonly mode: 'normal' | 'review' | 'browse';
  /** Who may embed the shell, and talk to it. */
  readonly portalOrigin: string;
};
