import type { Language } from '@integra/shared-types/languages';
import type { ScopedRole } from '@integra/shared-types/permissions';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, LessThanOrEqual, Not, type Repository } from 'typeorm';
import { utcText } from '../../core/database/utc-text.js';
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

type NewSession = Pick<SessionEntity, 'accountId' | 'tokenHash' | 'device' | 'startedAt' | 'expiresAt'>;

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

/** The newest sessions that stay beside a new one; who has only the password drives out nobody who passed the second factor. */
const KEPT = 19;

/** One statement also for the account, which has been seen with it. */
const OPEN = `
  WITH ended AS (
    DELETE FROM session WHERE id IN (
      SELECT id FROM session WHERE account_id = $1
      ORDER BY second_factor_at IS NULL, started_at DESC
      OFFSET ${KEPT}
    ) RETURNING id
  ), opened AS (
    INSERT INTO session (account_id, token_hash, device, started_at, last_seen_at, expires_at)
    VALUES ($1, $2, $3, $4, $4, $5)
  ), seen AS (
    UPDATE account SET last_seen_at = $4 WHERE id = $1
  )
  SELECT count(*)::int AS ended FROM ended`;

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

  /** The oldest ones of an account that has many end. @returns how many ended */
  async open(manager: EntityManager, session: NewSession): Promise<number> {
    const { accountId, tokenHash, device, startedAt, expiresAt } = session;
    const rows = await manager.query(OPEN, [accountId, tokenHash, device, startedAt, expiresAt]);
    return rows[0].ended;
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
