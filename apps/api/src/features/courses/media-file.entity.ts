import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture of a course, addressed by its content; the bytes are in the storage under `media/<sha256>`. */
@Entity()
export class MediaFileEntity {
  @PrimaryColumn('text')
  sha256!: string;

  @Column('text')
  mime!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;
}
