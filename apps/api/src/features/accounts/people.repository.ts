import type { PersonSummary } from '@integra/shared-types/accounts';
import type { Role } from '@integra/shared-types/permissions';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { containing } from '../../core/database/containing.js';
import { utcText } from '../../core/database/utc-text.js';

export type PeopleFilter = {
  readonly accountId?: string | undefined;
  readonly personId?: string | undefined;
  readonly search?: string | undefined;
  readonly state?: PersonSummary['state'] | undefined;
  readonly role?: Role | undefined;
  readonly organisationId?: string | undefined;
  /** `email` of the last row of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
};

/** One statement whatever the number of people: roles and organisation come with each row. */
const LIST = `
  SELECT account.id AS "accountId", person.id AS "personId", person.display_name AS "displayName", account.email, account.state,
    person.language, person.country,
    CASE WHEN organisation.id IS NULL THEN NULL ELSE jsonb_build_object('id', organisation.id, 'name', organisation.name) END AS organisation,
    COALESCE((
      SELECT jsonb_agg(jsonb_build_object('id', id, 'role', role, 'scopeKind', scope_kind, 'scopeValue', NULLIF(scope_value, ''),
        'validUntil', ${utcText('valid_until')}) ORDER BY role, scope_value)
      FROM role_assignment WHERE account_id = account.id
    ), '[]') AS roles,
    account.totp_enabled_at IS NOT NULL AS "hasSecondFactor", account.last_seen_at AS "lastSeenAt", account.invited_at AS "invitedAt",
    (SELECT max(expires_at) FROM account_link WHERE account_id = account.id AND kind = 'invitation' AND used_at IS NULL)
      AS "invitationExpiresAt"
  FROM account
  JOIN person ON person.id = account.person_id
  LEFT JOIN organisation ON organisation.id = person.organisation_id
  WHERE ($1::uuid IS NULL OR account.id = $1)
    AND ($2::text IS NULL OR account.email ILIKE $2 OR person.display_name ILIKE $2)
    AND ($3::text IS NULL OR account.state = $3)
    AND ($4::text IS NULL OR EXISTS (SELECT FROM role_assignment WHERE account_id = account.id AND role = $4))
    AND ($5::uuid IS NULL OR person.organisation_id = $5)
    AND ($6::text IS NULL OR account.email > $6)
    AND ($7::uuid IS NULL OR person.id = $7)
  ORDER BY account.email
  LIMIT $8`;

type Row = Omit<PersonSummary, 'lastSeenAt' | 'invitedAt' | 'invitationExpiresAt'> &
  Record<'lastSeenAt' | 'invitedAt' | 'invitationExpiresAt', Date | null>;

const instant = (date: Date | null): string | null => date?.toISOString() ?? null;

@Injectable()
export class PeopleRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @param runner the transaction of a caller that holds one */
  async list(filter: PeopleFilter, runner: Pick<EntityManager, 'query'> = this.dataSource): Promise<PersonSummary[]> {
    const rows: Row[] = await runner.query(LIST, [
      filter.accountId ?? null,
      filter.search === undefined || filter.search === '' ? null : containing(filter.search),
      filter.state ?? null,
      filter.role ?? null,
      filter.organisationId ?? null,
      filter.after ?? null,
      filter.personId ?? null,
      filter.limit,
    ]);
    return rows.map((row) => ({
      ...row,
      lastSeenAt: instant(row.lastSeenAt),
      invitedAt: instant(row.invitedAt),
      invitationExpiresAt: instant(row.invitationExpiresAt),
    }));
  }

  async findByPersonId(personId: string, manager?: EntityManager): Promise<PersonSummary | null> {
    const [row] = await this.list({ personId, limit: 1 }, manager);
    return row ?? null;
  }

  async find(accountId: string): Promise<PersonSummary | null> {
    const [row] = await this.list({ accountId, limit: 1 });
    return row ?? null;
  }
}
