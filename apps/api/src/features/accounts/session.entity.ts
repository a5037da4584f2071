import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonalData } from '../../core/database/personal-data.js';
import { SESSION_DATA } from './account-data.js';

/** One signed-in browser. The token itself is only in its cookie. */
@Entity()
export class SessionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('bytea', { unique: true })
  @PersonalData({ ...SESSION_DATA, export: false })
  tokenHash!: Buffer;

  @Column('uuid')
  @Index()
  @ForeignKey('AccountEntity', 'id', { onDelete: 'CASCADE' })
  @PersonalData(SESSION_DATA)
  accountId!: string;

  /** Null while the second factor is still owed. */
  @Column('timestamptz', { nullable: true })
  secondFactorAt!: Date | null;

  /** Browser and system family, such as "Firefox, Windows"; no address and no full user agent. */
  @Column('text')
  @PersonalData(SESSION_DATA)
  device!: string;

  @Column('timestamptz')
  @PersonalData(SESSION_DATA)
  startedAt!: Date;

  @Column('timestamptz')
  @PersonalData(SESSION_DATA)
  lastSeenAt!: Date;

  /** The absolute limit; the idle limit is counted from `lastSeenAt`. */
  @Column('timestamptz')
  @Index()
  expiresAt!: Date;
}
