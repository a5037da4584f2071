import { OPERATIONS_ERRORS } from '@integra/shared-types/operations';
import { errorFactory } from '../../core/errors/app-error.js';

export const operationsError = errorFactory(OPERATIONS_ERRORS);
