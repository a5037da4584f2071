import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { AppConfig } from '../src/config/app-config.js';
import { CoreModule } from '../src/core/core.module.js';

@Module({})
class CoreWith {}

/** The application without its own features, for tests of core, which knows none of them. */
export const coreWith = (config: AppConfig, features: readonly Type[]): DynamicModule => ({
  module: CoreWith,
  imports: [CoreModule.register(config), ...features],
});
