import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { type AppConfig, parseConfig } from '../src/config/app-config.js';
import { Clock } from '../src/core/clock/clock.js';
import { configureHttp } from '../src/core/http/configure-http.js';
import { stopGracefully } from '../src/core/http/graceful-shutdown.js';
import { createClient, type TestClient } from './client.js';
import { coreWith } from './core-with.js';
import { createTestDatabase } from './database.js';
import type { FakeClock } from './fake-clock.js';

export type TestAppOptions = {
  /** Variables on top of the defaults: ROLE=http (no jobs run), LOG_LEVEL=silent, PUBLIC_URL=http://localhost:3000. */
  readonly env?: Readonly<Record<string, string>>;
  /** Providers to put in the place of the real ones. */
  readonly overrides?: readonly (readonly [token: string | symbol | Function, value: unknown])[];
  readonly clock?: FakeClock;
  /** In the place of all features, for tests of core. */
  readonly features?: readonly Type[];
  /** An existing database, for a second process beside the first; it is not dropped. */
  readonly databaseUrl?: string;
};

export type TestApp = {
  readonly app: NestExpressApplication;
  readonly databaseUrl: string;
  /** http://127.0.0.1:<port> on which it listens. */
  readonly url: string;
  /** A browser of its own: keeps cookies and sends what browsers send. */
  client(): TestClient;
  close(): Promise<void>;
};

const SECRET_KEY = 'k3J9vQ2xW7pL5nR8tB4yF6hD1sG0zA+c';
const STOP_AT_ONCE = { noticeMs: 0, patienceMs: 200 };

/** Imported only when it is wanted: a feature declares its jobs when its files load, and core would miss their handlers. */
const rootModule = async (config: AppConfig, features: readonly Type[] | undefined): Promise<DynamicModule> => {
  if (features !== undefined) return coreWith(config, features);
  const { AppModule } = await import('../src/app.module.js');
  return AppModule.register(config);
};

/** The real application on a database of its own, listening on a free port. */
export const createTestApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const database = options.databaseUrl === undefined ? await createTestDatabase() : undefined;
  const databaseUrl = options.databaseUrl ?? database?.url ?? '';
  const dataDirectory = await mkdtemp(join(tmpdir(), 'integra-test-'));
  const config = parseConfig({
    DATABASE_URL: databaseUrl,
    SECRET_KEY,
    LMS_DATA: dataDirectory,
    LOG_LEVEL: 'silent',
    ROLE: 'http',
    ...options.env,
  });
  const builder = Test.createTestingModule({ imports: [await rootModule(config, options.features)] });
  for (const [token, value] of options.overrides ?? []) builder.overrideProvider(token).useValue(value);
  if (options.clock !== undefined) builder.overrideProvider(Clock).useValue(options.clock);
  const module = await builder.compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, bufferLogs: true });
  configureHttp(app);
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer();
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    databaseUrl,
    url,
    client: () => createClient(url, config.publicUrl),
    close: async () => {
      await stopGracefully(app, [server], STOP_AT_ONCE);
      await database?.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
};
