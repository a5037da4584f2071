import type { AccountState } from '@integra/shared-types/accounts';
import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonalData, PersonalRecord } from '../../core/database/personal-data.js';
import { DECISION_DATA, SIGN_IN_DATA, SIGN_IN_SECRET } from './account-data.js';

export const EMAIL_IS_TAKEN = 'account_email_uq';

/** How a person signs in. */
@Entity()
@Unique(EMAIL_IS_TAKEN, ['email'])
@PersonalRecord(SIGN_IN_DATA)
export class AccountEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { unique: true })
  @ForeignKey('PersonEntity', 'id')
  personId!: string;

  /** Lower case. */
  @Column('text')
  email!: string;

  @Column('text')
  state!: AccountState;

  /** PHC string of argon2id; null until the invitation is accepted. */
  @Column('text', { nullable: true })
  @PersonalData(SIGN_IN_SECRET)
  passwordHash!: string | null;

  /** TOTP secret, sealed; in force since `totpEnabledAt`, only proposed while that is null. */
  @Column('bytea', { nullable: true })
  @PersonalData(SIGN_IN_SECRET)
  sealedTotpSecret!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  @PersonalData(SIGN_IN_SECRET)
  totpEnabledAt!: Date | null;

  /** Time step of the last code used: no code is accepted twice. */
  @Column('bigint', { nullable: true })
  @PersonalData(SIGN_IN_SECRET)
  lastTotpStep!: string | null;

  @Column('timestamptz', { nullable: true })
  invitedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastSeenAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  suspendedAt!: Date | null;

  @Column('text', { nullable: true })
  @PersonalData(DECISION_DATA)
  suspensionReason!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
