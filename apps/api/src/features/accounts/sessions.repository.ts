import type { Language } from '@integra/shared-types/languages';
import type { ScopedRole } from '@integra/shared-types/permissions';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, LessThanOrEqual, Not, type Repository } from 'typeorm';
import { utcText } from '../../core/database/utc-text.js';
import { AccountEntity } from './account.entity.js';
import { SessionEntity } from './session.entity.js';

/** Everything that decides what a session may do, in one row. */
export type SessionRow = {
  readonly sessionId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly language: Language;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly hasSecondFactor: boolean;
  readonly secondFactorAt: Date | null;
  readonly hasAcceptedPolicy: boolean;
  readonly roles: ScopedRole[];
};

/** Session, account, valid roles and acceptance of the newest privacy notice: one statement for every request. */
const FIND_BY_TOKEN = `
  SELECT session.id AS "sessionId", account.id AS "accountId", account.person_id AS "personId", person.language,
    session.started_at AS "startedAt", session.last_seen_at AS "lastSeenAt", session.second_factor_at AS "secondFactorAt",
    account.totp_enabled_at IS NOT NULL AS "hasSecondFactor",
    NOT EXISTS (
      SELECT FROM policy_version newest
      WHERE newest.kind = 'privacy'
        AND newest.version = (SELECT max(version) FROM policy_version WHERE kind = 'privacy')
        AND NOT EXISTS (SELECT FROM policy_acceptance WHERE account_id = account.id AND policy_version_id = newest.id)
    ) AS "hasAcceptedPolicy",
    COALESCE((
      SELECT jsonb_agg(jsonb_build_object(
        'role', role, 'scopeKind', scope_kind, 'scopeValue', NULLIF(scope_value, ''),
        'validUntil', ${utcText('valid_until')}))
      FROM role_assignment WHERE account_id = account.id AND (valid_until IS NULL OR valid_until > $2)
    ), '[]') AS roles
  FROM session
  JOIN account ON account.id = session.account_id
  JOIN person ON person.id = account.person_id
  WHERE session.token_hash = $1 AND session.expires_at > $2 AND account.state = 'active'`;

@Injectable()
export class SessionsRepository {
  constructor(@InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>) {}

  async findByTokenHash(tokenHash: Buffer, now: Date): Promise<SessionRow | null> {
    const rows: SessionRow[] = await this.sessions.query(FIND_BY_TOKEN, [tokenHash, now]);
    return rows[0] ?? null;
  }

  /** One statement also for the account, whose "last seen" administrators read. */
  async markSeen(sessionId: string, at: Date): Promise<void> {
    await this.sessions.query(
      `WITH seen AS (UPDATE session SET last_seen_at = $2 WHERE id = $1 RETURNING account_id)
       UPDATE account SET last_seen_at = $2 FROM seen WHERE account.id = seen.account_id`,
      [sessionId, at],
    );
  }

  /** The account has been seen with it. */
  async insert(manager: EntityManager, session: Omit<SessionEntity, 'id'>): Promise<void> {
    await manager.insert(SessionEntity, session);
    await manager.update(AccountEntity, { id: session.accountId }, { lastSeenAt: session.lastSeenAt });
  }

  /** Sessions past their absolute limit are of no more use to anybody. */
  async deleteEndedBy(manager: EntityManager, moment: Date): Promise<void> {
    await manager.delete(SessionEntity, { expiresAt: LessThanOrEqual(moment) });
  }

  /** The session gets a new token with its new rights: an old one that leaked stays poor. */
  async elevate(manager: EntityManager, id: string, tokenHash: Buffer, at: Date): Promise<void> {
    await manager.update(SessionEntity, { id }, { tokenHash, secondFactorAt: at });
  }

  listOf(accountId: string, now: Date): Promise<SessionEntity[]> {
    return this.sessions
      .createQueryBuilder('session')
      .where('session.accountId = :accountId AND session.expiresAt > :now', { accountId, now })
      .orderBy('session.lastSeenAt', 'DESC')
      .getMany();
  }

  /** @returns the account it was of; null when there was none */
  async endByTokenHash(manager: EntityManager, tokenHash: Buffer): Promise<string | null> {
    const { raw } = await manager
      .createQueryBuilder()
      .delete()
      .from(SessionEntity)
      .where({ tokenHash })
      .returning('account_id AS "accountId"')
      .execute();
    return raw[0]?.accountId ?? null;
  }

  /** @returns whether there was one */
  async end(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
    const result = await manager.delete(SessionEntity, { id, accountId });
    return (result.affected ?? 0) > 0;
  }

  /** @param exceptId the session that goes on */
  async endAll(manager: EntityManager, accountId: string, exceptId?: string): Promise<void> {
    await manager.delete(SessionEntity, { accountId, ...(exceptId === undefined ? {} : { id: Not(exceptId) }) });
  }
}
