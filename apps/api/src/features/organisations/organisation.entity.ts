import type { Country } from '@integra/shared-types/countries';
import type { OrganisationKind } from '@integra/shared-types/organisations';
import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotPersonal } from '../../core/database/personal-data.js';

export const NAME_IS_TAKEN = 'organisation_name_country_aa75fb_ix';

/** A service, association or school that people belong to. Archived ones stay on the records that name them. */
@Entity()
@Index(NAME_IS_TAKEN, ['name', 'country'], { unique: true, where: 'archived_at IS NULL' })
export class OrganisationEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  @NotPersonal('the name of an organisation')
  name!: string;

  @Column('text')
  kind!: OrganisationKind;

  /** ISO 3166-1 alpha-2. */
  @Column('text')
  country!: Country;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
