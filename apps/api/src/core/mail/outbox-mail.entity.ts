import type { Language } from '@integra/shared-types/languages';
import { MAIL_STATES, type MailState } from '@integra/shared-types/operations';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotPersonal, PersonalData, type PersonalDataTag } from '../database/personal-data.js';

const MAIL_DATA: PersonalDataTag = {
  purpose: 'To deliver messages about the account, and to pass them on by hand where no mail server exists',
  basis: 'public_task',
  retention: '90 days; the text is removed as soon as a mail server has taken it',
  export: false,
  erase: 'delete',
};

/** A mail, as it goes out. */
@Entity()
@Check(`state IN (${MAIL_STATES.map((state) => `'${state}'`).join(', ')})`)
@Index(['createdAt', 'id'])
@Index(['state', 'createdAt', 'id'])
export class OutboxMailEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  @PersonalData(MAIL_DATA)
  recipient!: string;

  @Column({ type: 'text' })
  template!: string;

  @Column({ type: 'text' })
  language!: Language;

  @NotPersonal('the same for everybody who gets this mail')
  @Column({ type: 'text' })
  subject!: string;

  /** Holds one-time links; null once a mail server took the mail. */
  @Column({ type: 'text', nullable: true })
  @PersonalData(MAIL_DATA)
  text!: string | null;

  @Column({ type: 'text', nullable: true })
  @PersonalData(MAIL_DATA)
  html!: string | null;

  @Column({ type: 'text', default: 'queued' satisfies MailState })
  state!: MailState;

  @Column({ type: 'text', nullable: true })
  error!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt!: Date | null;
}
