import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { parseConfig } from '../config/app-config.js';
import { placeRoutes } from '../core/http/configure-http.js';
import { createOpenApiDocument } from '../core/http/openapi.js';
import { runProcess } from '../core/process/run-process.js';

/** Routes and schemas do not depend on settings, and in preview nothing connects anywhere. */
const config = parseConfig({
  DATABASE_URL: 'postgres://127.0.0.1/none',
  SECRET_KEY: 'used-for-nothing-while-printing-docs',
});

await runProcess(async () => {
  const app = await NestFactory.create(AppModule.register(config), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  placeRoutes(app);
  process.stdout.write(`${JSON.stringify(createOpenApiDocument(app), null, 2)}\n`);
});
