import { FIRST_PACKAGE_RULES, type PackageRules } from '@integra/shared-types/scorm';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonalData } from '../../core/database/personal-data.js';
import { AUTHORSHIP } from './scorm-data.js';

/** What stays the same while versions and languages of a package come: courses name it by its key. */
@Entity()
@Index(['createdAt', 'id'])
export class ScormPackageEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  key!: string;

  /** The name of the first archive, then what the first version that can be played calls it; an author may write another. */
  @Column('text')
  title!: string;

  @Column('jsonb', { default: FIRST_PACKAGE_RULES })
  rules!: PackageRules;

  @Column('uuid', { nullable: true })
  @ForeignKey('AccountEntity', 'id', { onDelete: 'SET NULL' })
  @PersonalData(AUTHORSHIP)
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
