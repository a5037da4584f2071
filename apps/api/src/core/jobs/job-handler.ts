import { DiscoveryService } from '@nestjs/core';
import type { JobDefinition } from './job-definition.js';

export type JobContext = {
  readonly jobId: string;
  /** Which start this is, from 1. */
  readonly tries: number;
  /** Aborted when the job is cancelled, takes too long, or another process took it over: stop, and write nothing more. */
  readonly signal: AbortSignal;
  /** Shows how far the work is, in whole per cent; whoever watches the job sees it at once. */
  progress(percent: number): Promise<void>;
};

/**
 * Does the work of one kind of job. It may be started again at any point of its work (at least once), so it looks first at what is
 * already there. Resolving means done; rejecting means another try later, except for a `JobRefusedError`.
 */
export type JobHandler<Payload> = {
  handle(payload: Payload, context: JobContext): Promise<void>;
};

/** Thrown by a handler when trying again cannot help; the job fails at once. */
export class JobRefusedError extends Error {
  override readonly name = 'JobRefusedError';
}

const HandlerMark = DiscoveryService.createDecorator<JobDefinition<never>>();

type HandlerClass<Payload> = new (...dependencies: never[]) => JobHandler<Payload>;

/** Makes a provider the handler of a job: `@Injectable() @JobHandlerFor(renderCertificate) class … implements JobHandler<…>`. */
export const JobHandlerFor =
  <Payload>(definition: JobDefinition<Payload>) =>
  (target: HandlerClass<Payload>): void => {
    HandlerMark(definition as unknown as JobDefinition<never>)(target);
  };

/** The definition a provider handles, if it is a handler. */
export const handledJob = (
  discovery: DiscoveryService,
  provider: Parameters<DiscoveryService['getMetadataByDecorator']>[1],
): JobDefinition | undefined => discovery.getMetadataByDecorator(HandlerMark, provider);
