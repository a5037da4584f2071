import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AppErrorFilter } from '../errors/app-error.filter.js';
import { CrossSiteGuard } from './cross-site.guard.js';
import { HealthController } from './health/health.controller.js';
import { HealthRegistry } from './health/health-registry.js';
import { ResponseSerializer } from './returns.js';
import { Shutdown } from './shutdown.js';
import { UploadTimings } from './upload/upload-timings.js';
import { createValidationPipe } from './validation.pipe.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    HealthRegistry,
    Shutdown,
    UploadTimings,
    { provide: APP_FILTER, useClass: AppErrorFilter },
    { provide: APP_GUARD, useClass: CrossSiteGuard },
    { provide: APP_PIPE, useFactory: createValidationPipe },
    { provide: APP_INTERCEPTOR, useClass: ResponseSerializer },
  ],
  exports: [HealthRegistry, Shutdown, UploadTimings],
})
export class HttpModule {}
