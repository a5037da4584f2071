import { BLUEPRINT_ERRORS } from '@integra/shared-types/blueprint';
import { errorFactory } from '../../core/errors/app-error.js';

export const blueprintError = errorFactory(BLUEPRINT_ERRORS);
