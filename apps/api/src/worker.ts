import 'reflect-metadata';
import type { Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { type AppConfig, loadConfig } from './config/app-config.js';
import { stopOnSignals } from './core/http/graceful-shutdown.js';
import { createHealthListener } from './core/http/health/health-listener.js';
import { HealthRegistry } from './core/http/health/health-registry.js';
import { listen } from './core/http/listen.js';
import { runProcess } from './core/process/run-process.js';

/** A worker beside other processes on one machine needs no port; in a container its supervisor asks for its health. */
const openHealthListener = async (app: INestApplicationContext, config: AppConfig): Promise<Server[]> => {
  const { HEALTH_PORT, HOST } = config.env;
  if (HEALTH_PORT === undefined) return [];
  const server = createHealthListener(app.get(HealthRegistry));
  await listen(server, HEALTH_PORT, HOST);
  return [server];
};

await runProcess(async () => {
  const config = loadConfig({ ROLE: 'worker' });
  const app = await NestFactory.createApplicationContext(AppModule.register(config), {
    logger: false, // what fails before ours is there is explained by runProcess
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  stopOnSignals(app, await openHealthListener(app, config));
});
