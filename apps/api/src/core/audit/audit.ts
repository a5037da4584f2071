import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work.js';

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
  /** One statement in the caller's transaction: no change without its entry, and no entry without its change. */
  async record(manager: Transaction, { actor, action, subject, details = {} }: AuditRecord): Promise<void> {
    await manager.query(
      'INSERT INTO audit_entry (actor_id, action, subject_kind, subject_id, details) VALUES ($1, $2, $3, $4, $5)',
      [actor, action, subject.kind, subject.id, JSON.stringify(details)],
    );
  }
}
