import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { loadConfig } from '../config/app-config.js';

/** Runs a task with the application's services: no port is opened and no job is taken. */
export const withApplication = async (work: (application: INestApplicationContext) => Promise<void>): Promise<void> => {
  const config = loadConfig({ ROLE: 'http', LOG_LEVEL: 'error' });
  const application = await NestFactory.createApplicationContext(AppModule.register(config), {
    logger: ['error', 'fatal'],
  });
  try {
    await work(application);
  } finally {
    await application.close();
  }
};
