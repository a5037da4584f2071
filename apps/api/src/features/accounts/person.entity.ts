import type { JobRole } from '@integra/shared-types/accounts';
import type { Country } from '@integra/shared-types/countries';
import type { Language } from '@integra/shared-types/languages';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonalData } from '../../core/database/personal-data.js';
import { PROFILE_DATA } from './account-data.js';

/** Somebody who learns, teaches or takes part. May have no account. Holds no legal name, photo, birthday, rank or address. */
@Entity()
export class PersonEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Name to show; may be an alias. Null until an invitation is accepted. */
  @Column('text', { nullable: true })
  @PersonalData(PROFILE_DATA)
  displayName!: string | null;

  @Column('text')
  @PersonalData(PROFILE_DATA)
  language!: Language;

  @Column('text', { nullable: true })
  @PersonalData(PROFILE_DATA)
  country!: Country | null;

  @Column('text', { nullable: true })
  @PersonalData(PROFILE_DATA)
  jobRole!: JobRole | null;

  @Column('uuid', { nullable: true })
  @Index()
  @ForeignKey('OrganisationEntity', 'id')
  @PersonalData(PROFILE_DATA)
  organisationId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
