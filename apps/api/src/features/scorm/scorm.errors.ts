import { SCORM_ERRORS } from '@integra/shared-types/scorm';
import { SCORM_RECORD_ERRORS } from '@integra/shared-types/scorm-records';
import { errorFactory } from '../../core/errors/app-error.js';

export const scormRecordError = errorFactory(SCORM_RECORD_ERRORS);
export const scormError = errorFactory(SCORM_ERRORS);
