import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonalData } from '../../core/database/personal-data.js';
import { SIGN_IN_DATA, SIGN_IN_SECRET } from './account-data.js';

/** Stands in once for the second factor when the telephone is lost. */
@Entity()
export class RecoveryCodeEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @Index()
  @ForeignKey('AccountEntity', 'id', { onDelete: 'CASCADE' })
  @PersonalData(SIGN_IN_DATA)
  accountId!: string;

  @Column('bytea')
  @PersonalData(SIGN_IN_SECRET)
  codeHash!: Buffer;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
