import {
  ACCOUNT_PATHS,
  type BeginTotpSchema,
  RecoveryCodesSchema,
  TotpEnrolmentSchema,
} from '@integra/shared-types/accounts';
import type { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';

export const passSecondFactor = (body: { code: string }) =>
  apiFetch(ACCOUNT_PATHS.secondFactor, { method: 'POST', body });

/** Each call proposes a new secret; it counts once a code of it is confirmed. */
export const beginSecondFactor = (body: z.infer<typeof BeginTotpSchema>) =>
  apiFetch(ACCOUNT_PATHS.totp, { method: 'POST', body, responseSchema: TotpEnrolmentSchema });

/** Answers the recovery codes, this once. */
export const confirmSecondFactor = (body: { code: string }) =>
  apiFetch(ACCOUNT_PATHS.totp, { method: 'PUT', body, responseSchema: RecoveryCodesSchema });

export const removeSecondFactor = (body: { password: string }) =>
  apiFetch(ACCOUNT_PATHS.totp, { method: 'DELETE', body });

/** The old recovery codes end. */
export const renewRecoveryCodes = (body: { password: string }) =>
  apiFetch(ACCOUNT_PATHS.recoveryCodes, { method: 'POST', body, responseSchema: RecoveryCodesSchema });
