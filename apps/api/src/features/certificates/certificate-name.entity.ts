import type { Language } from '@integra/shared-types/languages';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalData } from '../../core/database/personal-data.js';
import { WAITING_NAME } from './certificate-data.js';

/** A name given before the course is completed. Gone when the certificate is issued. */
@Entity()
export class CertificateNameEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  @PersonalData(WAITING_NAME)
  enrolmentId!: string;

  /** Sealed with the installation's key: a copy of the database does not show it. */
  @Column('bytea')
  @PersonalData(WAITING_NAME)
  sealedName!: Buffer;

  /** In which the certificate shall be. */
  @Column('text')
  language!: Language;

  @Column('timestamptz')
  savedAt!: Date;
}
