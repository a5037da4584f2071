import { COURSE_ERRORS } from '@integra/shared-types/courses';
import { errorFactory } from '../../core/errors/app-error.js';

export const courseError = errorFactory(COURSE_ERRORS);
