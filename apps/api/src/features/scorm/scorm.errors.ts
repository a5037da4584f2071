import { SCORM_ERRORS } from '@integra/shared-types/scorm';
import { errorFactory } from '../../core/errors/app-error.js';

export const scormError = errorFactory(SCORM_ERRORS);
