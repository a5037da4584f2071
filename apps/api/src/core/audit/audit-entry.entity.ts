import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonalData, type PersonalDataTag } from '../database/personal-data.js';

const AUDIT_DATA: PersonalDataTag = {
  purpose: 'To show who changed what, and who read results of others',
  basis: 'legitimate_interest',
  retention:
    'as long as the installation runs, because nobody may shorten it; it holds ids only, which say nothing once the account is erased',
  export: true,
  erase: 'keep',
};

/** One line of the log of changes. The database refuses to change or delete it (trigger `audit_entry_append_only`). */
@Entity()
@Index(['at', 'id'])
@Index(['actorId', 'at', 'id'])
@Index(['subjectKind', 'subjectId', 'at', 'id'])
export class AuditEntryEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  at!: Date;

  /** Account; null for the system. No foreign key: the entry outlives the account. */
  @Column({ type: 'uuid', nullable: true })
  @PersonalData(AUDIT_DATA)
  actorId!: string | null;

  /** `<subject>.<past participle>`, such as "role.assigned". */
  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  subjectKind!: string;

  @Column({ type: 'text' })
  @PersonalData(AUDIT_DATA)
  subjectId!: string;

  /** Ids, codes and settings; never names, addresses or free text about people. */
  @Column({ type: 'jsonb', default: {} })
  @PersonalData(AUDIT_DATA)
  details!: Record<string, unknown>;
}
