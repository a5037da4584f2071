import type { JobRole } from '@integra/shared-types/accounts';
import type { Country } from '@integra/shared-types/countries';
import type { Language } from '@integra/shared-types/languages';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { PROFILE_DATA } from './account-data.js';

/** Somebody who learns, teaches or takes part. May have no account. Holds no legal name, photo, birthday, rank or address. */
@Entity()
@PersonalRecord(PROFILE_DATA)
export class PersonEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Name to show; may be an alias. Null until an invitation is accepted. */
  @Column('text', { nullable: true })
  displayName!: string | null;

  @Column('text')
  language!: Language;

  @Column('text', { nullable: true })
  country!: Country | null;

  @Column('text', { nullable: true })
  jobRole!: JobRole | null;

  @Column('uuid', { nullable: true })
  @Index()
  @ForeignKey('OrganisationEntity', 'id')
  organisationId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
