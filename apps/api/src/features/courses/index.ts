export { CourseContentService } from './course-content.service.js';
export { courseError } from './courses.errors.js';
export { CourseImporter, type ImportOutcome } from './import/course-importer.js';
export { CoursesModule } from './courses.module.js';
export type { OpenCourse } from './courses.repository.js';
export { newestRelease, RELEASED_LANGUAGES } from './release-sql.js';
export { CoursesService } from './courses.service.js';
