import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BlueprintModule } from '../blueprint/index.js';
import { QuestionBankModule } from '../question-bank/index.js';
import { CourseContentRepository } from './course-content.repository.js';
import { CourseContentService } from './course-content.service.js';
import { CourseVersionEntity } from './course-version.entity.js';
import { CourseEntity } from './course.entity.js';
import { CoursesController } from './courses.controller.js';
import { CoursesRepository } from './courses.repository.js';
import { CoursesService } from './courses.service.js';
import { CourseImportRepository } from './import/course-import.repository.js';
import { CourseImporter } from './import/course-importer.js';
import { LanguageReleaseEntity } from './language-release.entity.js';
import { LessonDocumentEntity } from './lesson-document.entity.js';
import { MediaFileEntity } from './media-file.entity.js';
import { MediaController } from './media.controller.js';
import { MediaService } from './media.service.js';
import { ReleaseLessonEntity } from './release-lesson.entity.js';

@Module({
  imports: [
    BlueprintModule,
    QuestionBankModule,
    TypeOrmModule.forFeature([
      CourseEntity,
      CourseVersionEntity,
      LanguageReleaseEntity,
      LessonDocumentEntity,
      MediaFileEntity,
      ReleaseLessonEntity,
    ]),
  ],
  controllers: [CoursesController, MediaController],
  providers: [
    CourseContentRepository,
    CourseContentService,
    CourseImporter,
    CourseImportRepository,
    CoursesRepository,
    CoursesService,
    MediaService,
  ],
  exports: [CourseContentService, CourseImporter, CoursesService],
})
export class CoursesModule {}
