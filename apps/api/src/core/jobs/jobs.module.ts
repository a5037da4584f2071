import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobDispatcher } from './job-dispatcher.js';
import { JobLedger } from './job-ledger.js';
import { JobMessenger } from './job-messenger.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { JobTimings } from './job-timings.js';
import { JobEntity } from './job.entity.js';
import { JobRepository } from './job.repository.js';

@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([JobEntity])],
  providers: [JobDispatcher, JobLedger, JobMessenger, JobRegistry, JobRepository, JobRunner, JobTimings],
  exports: [JobLedger],
})
export class JobsModule {}
