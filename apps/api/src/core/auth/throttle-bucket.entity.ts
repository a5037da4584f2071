import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalData } from '../database/personal-data.js';

/** Recent failures of one account from one address, or of one address. The key is a keyed hash: neither can be read back. */
@Entity()
export class ThrottleBucketEntity {
  @PersonalData({
    purpose: 'to stop the guessing of passwords and codes',
    basis: 'legitimate_interest',
    retention: 'deleted within 90 minutes',
    export: false,
    erase: 'delete',
  })
  @PrimaryColumn({ type: 'bytea' })
  key!: Buffer;

  @Column({ type: 'integer' })
  hits!: number;

  /** Attempts are refused until then. */
  @Column({ type: 'timestamptz' })
  opensAt!: Date;

  /** The count starts again after this, and the row may go. */
  @Index()
  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}
