import type { Role, ScopeKind } from '@integra/shared-types/permissions';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonalData } from '../../core/database/personal-data.js';
import { DECISION_DATA, PROFILE_DATA } from './account-data.js';

/** A role in a scope, for a time. */
@Entity()
@Index(['accountId', 'role', 'scopeKind', 'scopeValue'], { unique: true })
export class RoleAssignmentEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('AccountEntity', 'id', { onDelete: 'CASCADE' })
  @PersonalData(PROFILE_DATA)
  accountId!: string;

  @Column('text')
  role!: Role;

  @Column('text')
  scopeKind!: ScopeKind;

  /** Id, country or language; empty for the whole site, so that the unique index holds. */
  @Column('text', { default: '' })
  scopeValue!: string;

  @Column('timestamptz', { nullable: true })
  validUntil!: Date | null;

  /** Null when the installation itself gave it (first administrator, demo). */
  @Column('uuid', { nullable: true })
  @ForeignKey('AccountEntity', 'id', { onDelete: 'SET NULL' })
  @PersonalData(DECISION_DATA)
  grantedBy!: string | null;

  @Column('text')
  @PersonalData(DECISION_DATA)
  reason!: string;

  @Column('timestamptz')
  grantedAt!: Date;
}
