import { ACCOUNT_ERRORS } from '@integra/shared-types/accounts';
import { errorFactory } from '../../core/errors/app-error.js';

export const accountError = errorFactory(ACCOUNT_ERRORS);
