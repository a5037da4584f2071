import type {
  Organisation,
  OrganisationPage,
  OrganisationQuery,
  SaveOrganisation,
} from '@integra/shared-types/organisations';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { Clock } from '../../core/clock/clock.js';
import { decodeCursor, encodeCursor } from '../../core/database/cursor.js';
import { toPage } from '../../core/database/page.js';
import { isUniqueViolation } from '../../core/database/unique-violation.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { NAME_IS_TAKEN } from './organisation.entity.js';
import { organisationError } from './organisations.errors.js';
import { OrganisationsRepository } from './organisations.repository.js';

/** Prison and probation services, associations, schools and ministries that people belong to. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(query: OrganisationQuery): Promise<OrganisationPage> {
    const rows = await this.organisations.list(query, decodeCursor(query.after));
    return toPage(rows, query.limit, ({ name, id }) => encodeCursor(name, id));
  }

  /** There is one, and it is not archived. */
  isOpen(id: string): Promise<boolean> {
    return this.organisations.isOpen(id);
  }

  /** @throws AppError `organisation_not_found` */
  async require(id: string): Promise<Organisation> {
    const organisation = await this.organisations.find(id);
    if (organisation === null) throw organisationError('organisation_not_found');
    return organisation;
  }

  /** For what is newly given to an organisation. @throws AppError `organisation_not_found` or `organisation_archived` */
  async assertOpen(id: string): Promise<void> {
    if ((await this.require(id)).isArchived) throw organisationError('organisation_archived');
  }

  /** @throws AppError `organisation_name_taken` */
  async create(form: SaveOrganisation, by: string): Promise<Organisation> {
    const id = await this.save(by, 'organisation.created', (transaction) =>
      this.organisations.insert(transaction, form),
    );
    return this.require(id);
  }

  /** @throws AppError `organisation_not_found` or `organisation_name_taken` */
  async update(id: string, form: SaveOrganisation, by: string): Promise<Organisation> {
    return this.change(id, form, by, 'organisation.updated');
  }

  /** Archived organisations are not offered any more; people and records keep them. */
  async archive(id: string, by: string): Promise<Organisation> {
    return this.change(id, { archivedAt: this.clock.now() }, by, 'organisation.archived');
  }

  /** @throws AppError `organisation_name_taken` when another one took the name meanwhile */
  async restore(id: string, by: string): Promise<Organisation> {
    return this.change(id, { archivedAt: null }, by, 'organisation.restored');
  }

  private async change(
    id: string,
    change: Partial<SaveOrganisation> & { archivedAt?: Date | null },
    by: string,
    action: string,
  ): Promise<Organisation> {
    await this.require(id);
    await this.save(by, action, async (transaction) => {
      await this.organisations.update(transaction, id, change);
      return id;
    });
    return this.require(id);
  }

  private async save(
    by: string,
    action: string,
    write: (transaction: Transaction) => Promise<string>,
  ): Promise<string> {
    return this.unitOfWork
      .run(async (transaction) => {
        const id = await write(transaction);
        await this.audit.record(transaction, { actor: by, action, subject: { kind: 'organisation', id } });
        return id;
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error, NAME_IS_TAKEN) ? organisationError('organisation_name_taken') : error;
      });
  }
}
