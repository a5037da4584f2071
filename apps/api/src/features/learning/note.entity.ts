import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../core/database/personal-data.js';
import { PRIVATE_NOTE } from './learning-record.js';

/** A reflection or the action plan; nobody but its writer reads it. */
@Entity()
@PersonalRecord(PRIVATE_NOTE)
export class NoteEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('EnrolmentEntity', 'id', { onDelete: 'CASCADE' })
  enrolmentId!: string;

  @PrimaryColumn('text')
  blockKey!: string;

  /** Sealed with the installation's key: a copy of the database does not show it. */
  @Column('bytea')
  sealedText!: Buffer;

  @Column('boolean')
  isEmpty!: boolean;

  /** Counted by the pages that write: of two texts the one with the higher revision is kept, whichever arrives last. */
  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz')
  savedAt!: Date;
}
