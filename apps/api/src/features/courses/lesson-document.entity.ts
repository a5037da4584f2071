import type { LessonDocument } from '@integra/shared-types/content';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published lesson, addressed by its content: releases that share a lesson share the row. */
@Entity()
export class LessonDocumentEntity {
  /** SHA-256 of the canonical JSON, hexadecimal. */
  @PrimaryColumn('text')
  hash!: string;

  @Column('jsonb')
  document!: LessonDocument;
}
