import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { AppConfig } from './config/app-config.js';
import { ConfigModule } from './config/config.module.js';
import { AuditModule } from './core/audit/audit.module.js';
import { AuthModule } from './core/auth/auth.module.js';
import { ClockModule } from './core/clock/clock.module.js';
import { DatabaseModule } from './core/database/database.module.js';
import { HttpModule } from './core/http/http.module.js';
import { JobsModule } from './core/jobs/jobs.module.js';
import { LiveModule } from './core/live/live.module.js';
import { LoggingModule } from './core/logging/logging.module.js';
import { MailModule } from './core/mail/mail.module.js';
import { StorageModule } from './core/storage/storage.module.js';
import { BlueprintModule } from './features/blueprint/index.js';
import { CoursesModule } from './features/courses/index.js';
import { LearningModule } from './features/learning/index.js';
import { OperationsModule } from './features/operations/index.js';
import { AccountsModule } from './features/accounts/index.js';
import { OrganisationsModule } from './features/organisations/index.js';
import { QuizzesModule } from './features/quizzes/index.js';
import { SiteModule } from './features/site/index.js';

/** The guards run in the order of these modules: http (cross-site) before auth. */
const CORE_MODULES: readonly Type[] = [
  LoggingModule,
  ClockModule,
  DatabaseModule,
  HttpModule,
  AuthModule,
  AuditModule,
  StorageModule,
  LiveModule,
  JobsModule,
  MailModule,
];

/** Every feature, one line each. */
const FEATURE_MODULES: readonly Type[] = [
  OrganisationsModule,
  AccountsModule,
  SiteModule,
  BlueprintModule,
  CoursesModule,
  LearningModule,
  QuizzesModule,
  OperationsModule,
];

@Module({})
export class AppModule {
  /** @param features stands in for the features in tests of core, which knows none of them. */
  static register(config: AppConfig, features: readonly Type[] = FEATURE_MODULES): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.register(config), ...CORE_MODULES, ...features] };
  }
}
