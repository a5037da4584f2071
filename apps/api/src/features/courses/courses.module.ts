import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CourseContentRepository } from './course-content.repository.js';
import { CourseContentService } from './course-content.service.js';
import { CourseVersionEntity } from './course-version.entity.js';
import { CourseEntity } from './course.entity.js';
import { CoursesController } from './courses.controller.js';
import { CoursesRepository } from './courses.repository.js';
import { CoursesService } from './courses.service.js';
import { LanguageReleaseEntity } from './language-release.entity.js';
import { LessonDocumentEntity } from './lesson-document.entity.js';
import { MediaFileEntity } from './media-file.entity.js';
import { MediaController } from './media.controller.js';
import { ReleaseLessonEntity } from './release-lesson.entity.js';

@Module({
  imports: [
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
  providers: [CourseContentRepository, CourseContentService, CoursesRepository, CoursesService],
  exports: [CourseContentService, CoursesService],
})
export class CoursesModule {}
