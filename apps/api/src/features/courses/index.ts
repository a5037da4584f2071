export { CourseContentService } from './course-content.service.js';
export { courseError } from './courses.errors.js';
export { CoursesModule } from './courses.module.js';
export type { OpenCourse } from './courses.repository.js';
export { CoursesService } from './courses.service.js';
