import { CERTIFICATE_STATUSES, type CertificateStatus, type HolderDisplay } from '@integra/shared-types/certificates';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonalData, PersonalRecord } from '../../core/database/personal-data.js';
import { CERTIFICATE_DATA, DECISION_DATA, REGISTER_DATA } from './certificate-data.js';
import type { CertificateFacts } from './pdf/certificate-facts.js';

export type CertificateKind = 'completion' | 'attendance';
export type SubjectKind = 'course_version' | 'event';

/** A line of the register. The facts never change; a wrong name is corrected by a new line that supersedes this one. */
@Entity()
@PersonalRecord(REGISTER_DATA)
@Check(`status IN (${CERTIFICATE_STATUSES.map((status) => `'${status}'`).join(', ')})`)
@Index(['personId', 'subjectKind', 'subjectId'], { unique: true, where: `status = 'valid'` })
@Index(['personId'])
@Index(['enrolmentId'])
@Unique(['supersedesId'])
export class CertificateEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Counts up in the order of issue. A number that is missing was never given to anybody. */
  @Column('integer', { unique: true })
  @Generated('increment')
  number!: number;

  /** What people call it by. Not a secret: the code is. */
  @Column('text', { unique: true })
  serial!: string;

  /** 128 random bits, 26 characters of Crockford base 32. */
  @Column('text', { unique: true })
  code!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id')
  personId!: string;

  @Column('text')
  subjectKind!: SubjectKind;

  /** Id of the course version or event. */
  @Column('uuid')
  subjectId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'SET NULL' })
  enrolmentId!: string | null;

  @Column('text')
  kind!: CertificateKind;

  @Column('text', { default: 'valid' satisfies CertificateStatus })
  status!: CertificateStatus;

  /** The certificate that this one replaces. */
  @Column('uuid', { nullable: true })
  @ForeignKey('CertificateEntity', 'id')
  supersedesId!: string | null;

  /** All that is printed, frozen at issue; the legal name stands nowhere else. */
  @Column('jsonb')
  @PersonalData(CERTIFICATE_DATA)
  facts!: CertificateFacts;

  /** Keyed hash of code and name, so that a typed name can be compared after the name itself is gone. */
  @Column('bytea')
  nameHmac!: Buffer;

  /** Key in the storage; null, like the two below, until the job has made the file. */
  @Column('text', { nullable: true })
  fileKey!: string | null;

  @Column('text', { nullable: true })
  fileSha256!: string | null;

  @Column('timestamptz', { nullable: true })
  fileReadyAt!: Date | null;

  @Column('timestamptz')
  issuedAt!: Date;

  /** ISO date, UTC. */
  @Column('date')
  completedOn!: string;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  /** For the holder; the public page does not tell it. */
  @Column('text', { nullable: true })
  @PersonalData(DECISION_DATA)
  revokedReason!: string | null;

  /** Why it replaces another one. */
  @Column('text', { nullable: true })
  @PersonalData(DECISION_DATA)
  correctionReason!: string | null;

  @Column('text', { default: 'hidden' satisfies HolderDisplay })
  @PersonalData(CERTIFICATE_DATA)
  holderDisplay!: HolderDisplay;

  /** The job that makes the file; the ledger forgets it some time after it is done. */
  @Column('uuid', { nullable: true })
  jobId!: string | null;
}
