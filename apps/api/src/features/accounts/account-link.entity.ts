import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonalData } from '../../core/database/personal-data.js';
import { LINK_DATA } from './account-data.js';

export const LINK_KINDS = ['invitation', 'password_reset', 'set_up'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A link that works once: invitation, new password, or the first administrator. */
@Entity()
export class AccountLinkEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  kind!: LinkKind;

  @Column('bytea', { unique: true })
  @PersonalData({ ...LINK_DATA, export: false })
  tokenHash!: Buffer;

  /** Null for the set-up link: there is no account yet. */
  @Column('uuid', { nullable: true })
  @Index()
  @ForeignKey('AccountEntity', 'id', { onDelete: 'CASCADE' })
  @PersonalData(LINK_DATA)
  accountId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('AccountEntity', 'id', { onDelete: 'SET NULL' })
  @PersonalData({ ...LINK_DATA, export: false, erase: 'anonymise' })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** Used, or replaced by a newer one. */
  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
