import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '../../src/config/app-config.js';
import { coreWith } from '../core-with.js';
import { ProbeJobsModule } from './probe-jobs.module.js';

/** A worker process of its own, for a test to kill; it takes its settings from the environment like dist/worker.js. */
const config = loadConfig({ ROLE: 'worker' });
await NestFactory.createApplicationContext(coreWith(config, [ProbeJobsModule]), { logger: false });
