import type { LiveEvent } from '@integra/shared-types/live';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work.js';
import { LIVE_CHANNEL, type LiveAddress, type LiveMessage } from './live-message.js';

/** Tells open pages, on whichever process they hang, that something changed. One SQL statement in the caller's transaction. */
@Injectable()
export class LiveBus {
  /** Goes out when the transaction commits, and not at all when it rolls back. Equal events of one transaction arrive once. */
  async publish(manager: Transaction, to: LiveAddress, event: LiveEvent): Promise<void> {
    await this.notify(manager, { to, event });
  }

  /** Ends the open streams of an account; call it where its sessions end. A page that may still listen connects again by itself. */
  async endStreams(manager: Transaction, accountId: string): Promise<void> {
    await this.notify(manager, { endAccount: accountId });
  }

  private async notify(manager: Transaction, message: LiveMessage): Promise<void> {
    await manager.query('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, JSON.stringify(message)]);
  }
}
