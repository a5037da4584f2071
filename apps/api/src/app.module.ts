import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { AppConfig } from './config/app-config.js';
import { CoreModule } from './core/core.module.js';
import { BlueprintModule } from './features/blueprint/index.js';
import { CertificatesModule } from './features/certificates/index.js';
import { CoursesModule } from './features/courses/index.js';
import { LearningModule } from './features/learning/index.js';
import { OperationsModule } from './features/operations/index.js';
import { AccountsModule } from './features/accounts/index.js';
import { OrganisationsModule } from './features/organisations/index.js';
import { QuizzesModule } from './features/quizzes/index.js';
import { ScormModule } from './features/scorm/index.js';
import { SiteModule } from './features/site/index.js';

/** Every feature, one line each. */
const FEATURE_MODULES: readonly Type[] = [
  OrganisationsModule,
  AccountsModule,
  SiteModule,
  BlueprintModule,
  CoursesModule,
  LearningModule,
  QuizzesModule,
  CertificatesModule,
  ScormModule,
  OperationsModule,
];

@Module({})
export class AppModule {
  static register(config: AppConfig): DynamicModule {
    return { module: AppModule, imports: [CoreModule.register(config), ...FEATURE_MODULES] };
  }
}
