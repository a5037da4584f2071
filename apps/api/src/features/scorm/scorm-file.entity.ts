import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where a content lies in a version of a package. */
@Entity()
@Index(['sha256'])
export class ScormFileEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ScormPackageVersionEntity', 'id', { onDelete: 'CASCADE' })
  versionId!: string;

  /** As the archive wrote it, behind the root of the package; composed (NFC). */
  @PrimaryColumn('text')
  path!: string;

  @Column('text')
  @ForeignKey('ScormBlobEntity', 'sha256')
  sha256!: string;
}
