import type { Language } from '@integra/shared-types/languages';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { WAITING_NAME } from './certificate-data.js';

/** A name given before the course is completed. Gone when the certificate is issued. */
@Entity()
@PersonalRecord(WAITING_NAME)
export class CertificateNameEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  /** Sealed with the installation's key: a copy of the database does not show it. */
  @Column('bytea')
  sealedName!: Buffer;

  /** In which the certificate shall be. */
  @Column('text')
  language!: Language;

  @Column('timestamptz')
  savedAt!: Date;
}
