import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonalData } from '../../core/database/personal-data.js';
import { LEARNING_RECORD } from '../learning/index.js';

/** More time on every time limit of one person. The reason is not kept: it is often about health. */
@Entity()
export class TimeAllowanceEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('PersonEntity', 'id')
  @PersonalData({ ...LEARNING_RECORD, purpose: 'To give people the time they need', erase: 'delete' })
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
