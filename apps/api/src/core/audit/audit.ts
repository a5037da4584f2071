import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';

export type AuditRecord = {
  /** Account that acts; null for the system itself. */
  readonly actor: string | null;
  /** `<subject>.<past participle>`, such as "role.assigned". */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Ids, codes and settings; never names, addresses or free text about people: entries can't be erased. */
  readonly details?: Readonly<Record<string, unknown>>;
};

/** Append-only log of changes and of reads of others' results. */
@Injectable()
export class Audit {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One statement in the caller's transaction: no change without its entry, and no entry without its change. */
  async record(manager: Transaction, { actor, action, subject, details = {} }: AuditRecord): Promise<void> {
    await manager.query(
      'INSERT INTO audit_entry (actor_id, action, subject_kind, subject_id, details) VALUES ($1, $2, $3, $4, $5)',
      [actor, action, subject.kind, subject.id, JSON.stringify(details)],
    );
  }

  /** For what only reads, and so has no transaction of its own. */
  recordRead(record: AuditRecord): Promise<void> {
    return this.unitOfWork.alone((manager) => this.record(manager, record));
  }

  /**
   * For lists of people's records, with the filters they were read by; of `search`, which may be a name, only that there was one.
   * @param list its name in the plural, such as "certificates"
   */
  recordList(
    { list, ...record }: Pick<AuditRecord, 'actor' | 'action'> & { readonly list: string },
    { search, ...filters }: Readonly<Record<string, string | undefined>>,
  ): Promise<void> {
    const details = { ...filters, ...(search && { search: true }) };
    return this.recordRead({ ...record, subject: { kind: 'list', id: list }, details });
  }
}
