import { CERTIFICATE_ERRORS } from '@integra/shared-types/certificates';
import { errorFactory } from '../../core/errors/app-error.js';

export const certificateError = errorFactory(CERTIFICATE_ERRORS);
