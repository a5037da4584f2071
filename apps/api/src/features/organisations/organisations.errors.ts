import { ORGANISATION_ERRORS } from '@integra/shared-types/organisations';
import { errorFactory } from '../../core/errors/app-error.js';

export const organisationError = errorFactory(ORGANISATION_ERRORS);
