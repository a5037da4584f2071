import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { loadConfig } from './config/app-config.js';
import { stopOnSignals } from './core/http/graceful-shutdown.js';
import { runProcess } from './core/process/run-process.js';

await runProcess(async () => {
  const config = loadConfig({ ROLE: 'worker' });
  const app = await NestFactory.createApplicationContext(AppModule.register(config), {
    logger: false, // what fails before ours is there is explained by runProcess
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  stopOnSignals(app, []);
});
