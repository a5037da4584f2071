import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../../config/app-config.js';
import { DatabaseHealth } from './database-health.js';
import { databaseOptions } from './database-options.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      useFactory: (config: AppConfig) => ({
        ...databaseOptions(config.env.DATABASE_URL),
        autoLoadEntities: true,
        // The entry points tell people what is wrong; supervisors restart. Waiting here would only hide it.
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [UnitOfWork, DatabaseHealth],
  exports: [UnitOfWork],
})
export class DatabaseModule {}
