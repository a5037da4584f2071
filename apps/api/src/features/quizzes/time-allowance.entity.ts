import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalData, PersonalRecord, type PersonalDataTag } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from '../learning/index.js';

/** What is kept of it; the reason for more time is not. */
const ALLOWANCE: PersonalDataTag = {
  ...LEARNING_RECORD,
  purpose: 'To give people the time they need',
  erase: 'delete',
};

/** More time on every time limit of one person. The reason is not kept: it is often about health. */
@Entity()
@PersonalRecord(ALLOWANCE)
export class TimeAllowanceEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('PersonEntity', 'id')
  personId!: string;

  /** 1.0–3.0. */
  @Column('real')
  factor!: number;

  @Column('uuid')
  @ForeignKey('AccountEntity', 'id')
  @PersonalData({ ...LEARNING_RECORD, purpose: 'To know who gave more time', export: false })
  setBy!: string;

  @Column('timestamptz')
  setAt!: Date;
}
