import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { definedJobs, type JobDefinition } from './job-definition.js';
import { handledJob, type JobHandler } from './job-handler.js';

export type RegisteredJob = { readonly definition: JobDefinition; readonly handler: JobHandler<unknown> };

/** Which handler does which kind of job in this process. Boot fails unless each kind has exactly one. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly jobs = new Map<string, RegisteredJob>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws {Error} naming the kinds without a handler, or with two. */
  onModuleInit(): void {
    for (const provider of this.discovery.getProviders()) {
      const definition = handledJob(this.discovery, provider);
      if (definition === undefined) continue;
      if (this.jobs.has(definition.name)) throw new Error(`Two handlers for the job "${definition.name}"`);
      this.jobs.set(definition.name, { definition, handler: provider.instance as JobHandler<unknown> });
    }
    const missing = [...definedJobs().keys()].filter((kind) => !this.jobs.has(kind));
    if (missing.length > 0) throw new Error(`No handler for the job(s) ${missing.join(', ')}`);
  }

  find(kind: string): RegisteredJob | undefined {
    return this.jobs.get(kind);
  }

  /** Kinds this build knows; during an upgrade the ledger may hold others, which are left to newer processes. */
  kinds(): string[] {
    return [...this.jobs.keys()];
  }
}
