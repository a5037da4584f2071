import type { z } from 'zod';
import type { QueueName } from './queues.js';

/** What a kind of job is, apart from the code that does it. */
export type JobDefinition<Payload = unknown> = {
  /** Kebab-case, unique, stored in the ledger: never rename one that may still be pending. */
  readonly name: string;
  readonly queue: QueueName;
  /** Ids and small settings only; what people wrote stays in its own table. */
  readonly schema: z.ZodType<Payload>;
  /** Starts before the job is given up, counting those that ended with their process. */
  readonly maxTries: number;
  /** How long a process that vanished keeps its claim. A living one renews it, so this is not a time limit. */
  readonly leaseSeconds: number;
  /** Wait before the second try; each further wait is four times as long, at most an hour. */
  readonly backoffSeconds: number;
  /** A run that takes longer is aborted and counts as a failed try, so that a hanging one does not hold its place for good. */
  readonly limitSeconds: number;
};

type JobOptions = 'maxTries' | 'leaseSeconds' | 'backoffSeconds' | 'limitSeconds';
const DEFAULTS: Pick<JobDefinition, JobOptions> = {
  maxTries: 5,
  leaseSeconds: 30,
  backoffSeconds: 10,
  limitSeconds: 15 * 60,
};

const definitions = new Map<string, JobDefinition>();

/**
 * Declares a kind of job. Every declared kind needs exactly one handler (`@JobHandlerFor`), or the boot fails.
 * @throws {Error} when the name is taken
 */
export const defineJob = <Payload>(
  options: Omit<JobDefinition<Payload>, JobOptions> & Partial<Pick<JobDefinition, JobOptions>>,
): JobDefinition<Payload> => {
  if (definitions.has(options.name)) throw new Error(`Two jobs are defined as "${options.name}"`);
  const definition = { ...DEFAULTS, ...options };
  definitions.set(definition.name, definition);
  return definition;
};

/** All kinds declared in this process, by name. */
export const definedJobs = (): ReadonlyMap<string, JobDefinition> => definitions;

/** Seconds to wait after a number of failed tries (1, 2, …). */
export const backoffAfter = (definition: Pick<JobDefinition, 'backoffSeconds'>, tries: number): number =>
  Math.min(definition.backoffSeconds * 4 ** (tries - 1), 3_600);
