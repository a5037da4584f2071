import { QUIZ_ERRORS } from '@integra/shared-types/quizzes';
import { errorFactory } from '../../core/errors/app-error.js';

export const quizError = errorFactory(QUIZ_ERRORS);
