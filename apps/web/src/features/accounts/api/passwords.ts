import {
  ACCOUNT_PATHS,
  type ChangePasswordSchema,
  type ForgotPasswordSchema,
  type ResetPasswordSchema,
} from '@integra/shared-types/accounts';
import type { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** The answer is the same whether there is such an account or not. */
export const forgotPassword = (body: z.output<typeof ForgotPasswordSchema>) =>
  apiFetch(ACCOUNT_PATHS.forgotPassword, { method: 'POST', body });

export const resetPassword = (body: z.output<typeof ResetPasswordSchema>) =>
  apiFetch(ACCOUNT_PATHS.resetPassword, { method: 'POST', body });

export const changePassword = (body: z.output<typeof ChangePasswordSchema>) =>
  apiFetch(ACCOUNT_PATHS.changePassword, { method: 'POST', body });
