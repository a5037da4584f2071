import { Injectable } from '@nestjs/common';
import { createSecretToken, hashSecretToken } from '../../core/auth/secret-token.js';
import { Clock } from '../../core/clock/clock.js';
import type { Transaction } from '../../core/database/unit-of-work.js';
import type { AccountLinkEntity, LinkKind } from './account-link.entity.js';
import { AccountLinksRepository } from './account-links.repository.js';
import { accountError } from './accounts.errors.js';

const HOUR = 3_600_000;

/** How long each kind of link works, milliseconds. */
const LIFETIME: Readonly<Record<LinkKind, number>> = {
  invitation: 14 * 24 * HOUR,
  password_reset: HOUR / 2,
  set_up: 24 * HOUR,
};

/** Links that work once. The secret is answered once, at creation, and stored only as a hash. */
@Injectable()
export class AccountLinksService {
  constructor(
    private readonly links: AccountLinksRepository,
    private readonly clock: Clock,
  ) {}

  /** A newer link of the same kind ends the older ones. */
  async create(
    transaction: Transaction,
    link: { kind: LinkKind; accountId: string | null; createdBy: string | null },
  ): Promise<{ token: string; expiresAt: Date }> {
    const now = this.clock.now();
    const token = createSecretToken();
    const expiresAt = new Date(now.getTime() + LIFETIME[link.kind]);
    await this.links.endOpen(transaction, link.kind, link.accountId, now);
    await this.links.insert(transaction, { ...link, tokenHash: hashSecretToken(token), createdAt: now, expiresAt });
    return { token, expiresAt };
  }

  /** Links of this kind that still worked do so no more. */
  async endOpen(transaction: Transaction, kind: LinkKind, accountId: string): Promise<void> {
    await this.links.endOpen(transaction, kind, accountId, this.clock.now());
  }

  /** @throws AppError `link_unknown`, `link_used` or `link_expired` */
  async peek(kind: LinkKind, token: string): Promise<AccountLinkEntity> {
    return this.check(await this.links.findByTokenHash(kind, hashSecretToken(token)));
  }

  /**
   * Takes the link for this transaction: of two people with one link, the second waits and is then refused.
   * @throws AppError `link_unknown`, `link_used` or `link_expired`
   */
  async use(transaction: Transaction, kind: LinkKind, token: string): Promise<AccountLinkEntity> {
    const link = this.check(await this.links.lockByTokenHash(transaction, kind, hashSecretToken(token)));
    await this.links.markUsed(transaction, link.id, this.clock.now());
    return link;
  }

  private check(link: AccountLinkEntity | null): AccountLinkEntity {
    if (link === null) throw accountError('link_unknown');
    if (link.usedAt !== null) throw accountError('link_used');
    if (link.expiresAt <= this.clock.now()) throw accountError('link_expired');
    return link;
  }
}
