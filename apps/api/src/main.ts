import 'reflect-metadata';
import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { type AppConfig, loadConfig } from './config/app-config.js';
import { configureHttp } from './core/http/configure-http.js';
import { ContentFiles } from './core/http/content/content-files.js';
import { type ContentServices, createContentListener } from './core/http/content/content-listener.js';
import { ContentRuntime } from './core/http/content/content-runtime.js';
import { stopOnSignals } from './core/http/graceful-shutdown.js';
import { listen } from './core/http/listen.js';
import { EXIT_CODE, PlainFailure } from './core/process/exit-code.js';
import { runProcess } from './core/process/run-process.js';

const openContentListener = async (config: AppConfig, services: ContentServices): Promise<Server[]> => {
  const { CONTENT_PORT, HOST } = config.env;
  if (CONTENT_PORT === undefined) return [];
  const server = createContentListener(services, config);
  await listen(server, CONTENT_PORT, HOST);
  return [server];
};

await runProcess(async () => {
  const config = loadConfig();
  if (!config.servesHttp) throw new PlainFailure('ROLE=worker is started with dist/worker.js.', EXIT_CODE.settings);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.register(config), {
    bodyParser: false,
    logger: false, // what fails before ours is there is explained by runProcess
    abortOnError: false,
  });
  configureHttp(app);
  await app.init();
  const server = app.getHttpServer();
  const contentServers = await openContentListener(config, {
    files: app.get(ContentFiles, { strict: false }),
    runtime: app.get(ContentRuntime, { strict: false }),
  });
  await listen(server, config.env.PORT, config.env.HOST);
  stopOnSignals(app, [server, ...contentServers]);
});
