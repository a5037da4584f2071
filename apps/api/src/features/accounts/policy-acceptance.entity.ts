import type { Language } from '@integra/shared-types/languages';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalData } from '../../core/database/personal-data.js';
import { SIGN_IN_DATA } from './account-data.js';

/** Who accepted which version, in which language, when. */
@Entity()
export class PolicyAcceptanceEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('AccountEntity', 'id', { onDelete: 'CASCADE' })
  @PersonalData(SIGN_IN_DATA)
  accountId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('PolicyVersionEntity', 'id')
  policyVersionId!: string;

  @Column('text')
  language!: Language;

  @Column('timestamptz')
  acceptedAt!: Date;
}
