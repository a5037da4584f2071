import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which question versions a course version draws from. */
@Entity()
export class VersionQuestionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('CourseVersionEntity', 'id')
  courseVersionId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('QuestionVersionEntity', 'id')
  questionVersionId!: string;
}
