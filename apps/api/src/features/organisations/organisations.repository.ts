import type { Organisation, OrganisationQuery, SaveOrganisation } from '@integra/shared-types/organisations';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, type Repository } from 'typeorm';
import { containing } from '../../core/database/containing.js';
import type { Cursor } from '../../core/database/cursor.js';
import { OrganisationEntity } from './organisation.entity.js';

const LIST = `
  SELECT organisation.id, name, kind, country, archived_at IS NOT NULL AS "isArchived",
    (SELECT count(*)::int FROM person WHERE organisation_id = organisation.id) AS people
  FROM organisation
  WHERE ($1::uuid IS NULL OR id = $1)
    AND ($2::text IS NULL OR name ILIKE $2)
    AND ($3 OR archived_at IS NULL)
    AND ($4::text IS NULL OR (name, id) > ($4, $5::uuid))
  ORDER BY name, id
  LIMIT $6`;

@Injectable()
export class OrganisationsRepository {
  constructor(@InjectRepository(OrganisationEntity) private readonly organisations: Repository<OrganisationEntity>) {}

  /** @param after name and id of the last row of the page before */
  list(query: OrganisationQuery, after: Cursor<string> | null): Promise<Organisation[]> {
    const search = query.search ? containing(query.search) : null;
    const [name, id] = after ?? [null, null];
    return this.organisations.query(LIST, [null, search, query.archived ?? false, name, id, query.limit + 1]);
  }

  async find(id: string): Promise<Organisation | null> {
    const rows: Organisation[] = await this.organisations.query(LIST, [id, null, true, null, null, 1]);
    return rows[0] ?? null;
  }

  isOpen(id: string): Promise<boolean> {
    return this.organisations.existsBy({ id, archivedAt: IsNull() });
  }

  async insert(manager: EntityManager, organisation: SaveOrganisation): Promise<string> {
    const saved = await manager.save(manager.create(OrganisationEntity, { ...organisation, archivedAt: null }));
    return saved.id;
  }

  async update(manager: EntityManager, id: string, change: Partial<OrganisationEntity>): Promise<void> {
    await manager.update(OrganisationEntity, { id }, change);
  }
}
