import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work.js';
import type { JobDefinition } from './job-definition.js';
import { JobRepository } from './job.repository.js';

export type EnqueueOptions = {
  /** At most one job of this kind ever has this key; enqueuing it again answers the first one's id and does nothing. */
  readonly uniqueKey?: string;
  /** Not before this moment. */
  readonly runAfter?: Date;
};

/** How features ask for background work. */
@Injectable()
export class JobLedger {
  constructor(private readonly repository: JobRepository) {}

  /**
   * Writes the job into the caller's transaction (one statement): it runs if and only if that commits, soon after, at least once.
   * @returns the id of the job
   * @throws {ZodError} when the payload does not fit the definition
   */
  enqueue<Payload>(
    manager: Transaction,
    definition: JobDefinition<Payload>,
    payload: Payload,
    options: EnqueueOptions = {},
  ): Promise<string> {
    return this.repository.insert(manager, {
      kind: definition.name,
      payload: definition.schema.parse(payload),
      uniqueKey: options.uniqueKey ?? null,
      maxTries: definition.maxTries,
      runAfter: options.runAfter ?? null,
    });
  }

  /** Puts a failed or cancelled job back with all its tries. @returns false when there is none such */
  retry(manager: Transaction, id: string): Promise<boolean> {
    return this.repository.retry(manager, id);
  }

  /** Stops a job that has not ended; a running handler sees its signal aborted. @returns false when there is none such */
  cancel(manager: Transaction, id: string): Promise<boolean> {
    return this.repository.cancel(manager, id);
  }
}
