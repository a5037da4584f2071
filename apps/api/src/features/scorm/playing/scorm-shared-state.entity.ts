import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalRecord } from '../../../core/database/personal-data.js';
import { LEARNING_RECORD } from '../../learning/index.js';

export type SharedKind = 'objective' | 'store';

/** What packages share between their activities and with each other, for one person: global objectives and stores (adl.data). */
@Entity()
@PersonalRecord(LEARNING_RECORD)
export class ScormSharedStateEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('PersonEntity', 'id', { onDelete: 'CASCADE' })
  personId!: string;

  @PrimaryColumn('text')
  kind!: SharedKind;

  /** Its identifier in the manifests, see `storedKey`. */
  @PrimaryColumn('text')
  key!: string;

  /** JSON. */
  @Column('text')
  value!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
