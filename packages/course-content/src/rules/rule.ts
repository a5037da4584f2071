import type { CourseModel } from '../course-model.js';
import type { ReadContext } from '../schema/validate.js';

/** One rule over a whole course: reports what it finds, changes nothing. */
export type Rule = (course: CourseModel, context: ReadContext) => void;
