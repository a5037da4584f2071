import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { AppConfig } from './config/app-config.js';
import { ConfigModule } from './config/config.module.js';
import { ClockModule } from './core/clock/clock.module.js';
import { DatabaseModule } from './core/database/database.module.js';

const CORE_MODULES: readonly Type[] = [ClockModule, DatabaseModule];

/** Every feature, one line each. */
const FEATURE_MODULES: readonly Type[] = [];

@Module({})
export class AppModule {
  /** @param features stands in for the features in tests of core, which knows none of them. */
  static register(config: AppConfig, features: readonly Type[] = FEATURE_MODULES): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.register(config), ...CORE_MODULES, ...features] };
  }
}
