import { type LiveQuery, LiveQuerySchema } from '@integra/shared-types/live';
import { Controller, type MessageEvent, Query, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Allow, Passive } from '../auth/access.js';
import { CurrentIdentity, type Identity } from '../auth/identity.js';
import { addressesOf } from './live-addresses.js';
import { LiveStreams } from './live-streams.js';

@Controller('live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Sse()
  @Allow('self')
  @Passive()
  stream(
    @CurrentIdentity() identity: Identity,
    @Query({ schema: LiveQuerySchema }) { topics }: LiveQuery,
  ): Observable<MessageEvent> {
    return this.streams.open(identity.accountId, addressesOf(identity, topics));
  }
}
