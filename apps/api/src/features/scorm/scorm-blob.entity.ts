import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Content of files of packages; the bytes lie in the storage under their hash. */
@Entity()
export class ScormBlobEntity {
  /** Hex. */
  @PrimaryColumn('text')
  sha256!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  /** When a sweep first found that no version holds it, see `SweepPackagesHandler`. */
  @Column('timestamptz', { nullable: true })
  unusedSince!: Date | null;
}
