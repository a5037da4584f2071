import { LEARNING_ERRORS } from '@integra/shared-types/learning';
import { errorFactory } from '../../core/errors/app-error.js';

export const learningError = errorFactory(LEARNING_ERRORS);
