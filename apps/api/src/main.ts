import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { loadConfig } from './config/app-config.js';

const config = loadConfig();
const app = await NestFactory.create<NestExpressApplication>(AppModule.register(config));
await app.listen(config.env.PORT, config.env.HOST);
