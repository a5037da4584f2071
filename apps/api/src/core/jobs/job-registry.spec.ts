import { describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { z } from 'zod';
import { defineJob } from './job-definition.js';
import { JobHandlerFor } from './job-handler.js';
import { JobRegistry } from './job-registry.js';

const job = defineJob({ name: 'count-sheep', queue: 'general', schema: z.strictObject({}) });

@Injectable()
@JobHandlerFor(job)
class CountSheep {
  async handle(): Promise<void> {}
}

@Injectable()
@JobHandlerFor(job)
class CountSheepAgain {
  async handle(): Promise<void> {}
}

describe('JobRegistry', () => {
  const boot = async (handlers: readonly (new () => unknown)[]): Promise<JobRegistry> => {
    const builder = Test.createTestingModule({ imports: [DiscoveryModule], providers: [JobRegistry, ...handlers] });
    const module = await builder.compile();
    await module.init();
    return module.get(JobRegistry);
  };

  it('knows the handler of each kind', async () => {
    const registry = await boot([CountSheep]);
    expect(registry.kinds()).toEqual(['count-sheep']);
    expect(registry.find('count-sheep')).toMatchObject({ definition: job, handler: expect.any(CountSheep) });
    expect(registry.find('count-goats')).toBeUndefined();
  });

  it('does not boot without a handler', async () => {
    await expect(boot([])).rejects.toThrow('No handler for the job(s) count-sheep');
  });

  it('does not boot with two', async () => {
    await expect(boot([CountSheep, CountSheepAgain])).rejects.toThrow('Two handlers for the job "count-sheep"');
  });
});
