import { Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AppConfig } from '../../config/app-config.js';
import { createLogger } from './create-logger.js';
import { LogDestination, standardOutput } from './log-destination.js';

@Global()
@Module({
  providers: [{ provide: LogDestination, useFactory: standardOutput }],
  exports: [LogDestination],
})
class LogDestinationModule {}

@Module({
  imports: [
    LogDestinationModule,
    LoggerModule.forRootAsync({
      inject: [AppConfig, LogDestination],
      useFactory: (config: AppConfig, destination: LogDestination) => ({
        pinoHttp: { logger: createLogger(config, destination) },
        // Its own request log would write addresses and headers; ours is http/request-log.ts.
        forRoutes: [],
      }),
    }),
  ],
  exports: [LoggerModule],
})
export class LoggingModule {}
