import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where a content lies in a version of a package. Its index by `lower(path)` is made by a migration: the ORM knows columns only. */
@Entity()
@Index(['sha256'])
@Index('scorm_file_version_id_lower_path_ix', { synchronize: false })
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
