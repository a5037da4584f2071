import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { defineJob } from '../../src/core/jobs/job-definition.js';
import { type JobContext, type JobHandler, JobHandlerFor, JobRefusedError } from '../../src/core/jobs/job-handler.js';
import { ProbeAccountsModule } from './probe-accounts.module.js';

/** What the handler does after it wrote its line; `…_once` in the first of its tries only. */
const ActSchema = z.enum(['end', 'fail', 'fail_once', 'refuse', 'hang', 'hang_once', 'take_200_ms']);
export type ProbeAct = z.infer<typeof ActSchema>;
const PayloadSchema = z.strictObject({ key: z.string(), act: ActSchema });

const SHORT = { queue: 'general', schema: PayloadSchema, leaseSeconds: 1, backoffSeconds: 0.01 } as const;
export const probeJob = defineJob({ ...SHORT, name: 'probe' });
/** Gives up on a hanging handler. */
export const limitedJob = defineJob({ ...SHORT, name: 'probe-limited', limitSeconds: 0.3, maxTries: 1 });

type Payload = z.infer<typeof PayloadSchema>;

/** Writes one line per start, so that starts in any process can be counted. */
@Injectable()
class ProbeHandler {
  constructor(private readonly dataSource: DataSource) {}

  async handle({ key, act }: Payload, { signal, progress, tries }: JobContext): Promise<void> {
    await this.dataSource.query('INSERT INTO probe_run (key) VALUES ($1)', [key]);
    if (act === 'fail' || (act === 'fail_once' && tries === 1)) throw new Error(`no luck, tell someone@example.org`);
    if (act === 'refuse') throw new JobRefusedError('never');
    if (act === 'hang' || (act === 'hang_once' && tries === 1)) await wait(60_000, undefined, { signal });
    if (act === 'take_200_ms') {
      await progress(50);
      await wait(200, undefined, { signal });
    }
  }
}

@Injectable()
@JobHandlerFor(probeJob)
class ProbeJobHandler extends ProbeHandler implements JobHandler<Payload> {
  constructor(dataSource: DataSource) {
    super(dataSource);
  }
}

@Injectable()
@JobHandlerFor(limitedJob)
class LimitedJobHandler extends ProbeHandler implements JobHandler<Payload> {
  constructor(dataSource: DataSource) {
    super(dataSource);
  }
}

@Module({ imports: [ProbeAccountsModule], providers: [ProbeJobHandler, LimitedJobHandler] })
export class ProbeJobsModule {}
