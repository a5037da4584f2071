import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalData } from '../../core/database/personal-data.js';
import { PRIVATE_NOTE } from './learning-record.js';

/** A reflection or the action plan; nobody but its writer reads it. */
@Entity()
export class NoteEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  @PrimaryColumn('text')
  blockKey!: string;

  /** Sealed with the installation's key: a copy of the database does not show it. */
  @Column('bytea')
  @PersonalData(PRIVATE_NOTE)
  sealedText!: Buffer;

  @Column('boolean')
  isEmpty!: boolean;

  @Column('timestamptz')
  savedAt!: Date;
}
