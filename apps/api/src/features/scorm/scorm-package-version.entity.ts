import type { Edition, Manifest } from '@integra/scorm-runtime/manifest';
import type { PackageFinding } from '@integra/shared-types/scorm';
import type { Language } from '@integra/shared-types/languages';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotPersonal, PersonalData } from '../../core/database/personal-data.js';
import { AUTHORSHIP } from './scorm-data.js';

/** `failed`, the fourth of the contract, is what a version is while its job has given up. */
const STATES = ['importing', 'ready', 'refused'] as const;

/** One archive, as it was read. Never changes once it is ready or refused: attempts stay on theirs. */
@Entity()
@Unique(['packageId', 'language', 'number'])
@Check(`state IN (${STATES.map((state) => `'${state}'`).join(', ')})`)
export class ScormPackageVersionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('ScormPackageEntity', 'id')
  packageId!: string;

  @Column('text')
  language!: Language;

  /** Counts from 1 in each language. */
  @Column('integer')
  number!: number;

  @Column('text', { default: 'importing' satisfies (typeof STATES)[number] })
  state!: (typeof STATES)[number];

  /** Key of the archive in the storage; null once it has been deleted. */
  @Column('text', { nullable: true })
  uploadKey!: string | null;

  /** What its author called the archive. */
  @Column('text')
  @NotPersonal('Name of a file with course material')
  fileName!: string;

  /** 128 random bits, base64url: where its files are found on the content origin. */
  @Column('text', { unique: true })
  contentPath!: string;

  /** Always read whole; lists read the columns below instead. All of them are null until it is ready. */
  @Column('json', { nullable: true })
  manifest!: Manifest | null;

  @Column('text', { nullable: true })
  edition!: Edition | null;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('jsonb', { default: [] })
  findings!: PackageFinding[];

  /** What can be opened, not the clusters around it. */
  @Column('integer', { nullable: true })
  activityCount!: number | null;

  @Column('integer', { nullable: true })
  fileCount!: number | null;

  /** Unpacked, bytes. */
  @Column('bigint', {
    nullable: true,
    transformer: { from: (bytes) => (bytes === null ? null : Number(bytes)), to: (bytes) => bytes },
  })
  byteCount!: number | null;

  @Column('uuid')
  jobId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('AccountEntity', 'id', { onDelete: 'SET NULL' })
  @PersonalData(AUTHORSHIP)
  uploadedBy!: string | null;

  @Column('timestamptz')
  uploadedAt!: Date;
}
