import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which document a release shows for a lesson. */
@Entity()
export class ReleaseLessonEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('LanguageReleaseEntity', 'id')
  releaseId!: string;

  @PrimaryColumn('text')
  lessonKey!: string;

  @Column('text')
  @ForeignKey('LessonDocumentEntity', 'hash')
  documentHash!: string;
}
