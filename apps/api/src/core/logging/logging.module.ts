import { Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AppConfig } from '../../config/app-config.js';
import { createLogger, RootLogger } from './create-logger.js';
import { LogDestination, standardOutput } from './log-destination.js';

@Global()
@Module({
  providers: [
    { provide: LogDestination, useFactory: standardOutput },
    { provide: RootLogger, inject: [AppConfig, LogDestination], useFactory: createLogger },
  ],
  exports: [RootLogger],
})
class RootLoggerModule {}

/** Nest's `Logger` writes through the root logger. nestjs-pino's own request log would write addresses and headers; ours is in http. */
@Module({
  imports: [
    RootLoggerModule,
    LoggerModule.forRootAsync({
      inject: [RootLogger],
      useFactory: (logger: RootLogger) => ({ pinoHttp: { logger }, forRoutes: [] }),
    }),
  ],
})
export class LoggingModule {}
