import { Global, Module } from '@nestjs/common';
import { DatabaseListener } from './database-listener.js';
import { LiveBus } from './live-bus.js';
import { LiveController } from './live.controller.js';
import { LiveStreams } from './live-streams.js';

@Global()
@Module({
  controllers: [LiveController],
  providers: [DatabaseListener, LiveBus, LiveStreams],
  exports: [DatabaseListener, LiveBus],
})
export class LiveModule {}
