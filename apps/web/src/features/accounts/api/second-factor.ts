import { ACCOUNT_PATHS, RecoveryCodesSchema, TotpEnrolmentSchema } from '@integra/shared-types/accounts';
import { apiFetch } from '../../../lib/api/api-fetch.js';

export const passSecondFactor = (body: { code: string }) =>
  apiFetch(ACCOUNT_PATHS.secondFactor, { method: 'POST', body });

/** Each call proposes a new secret; it counts once a code of it is confirmed. */
export const beginSecondFactor = () =>
  apiFetch(ACCOUNT_PATHS.totp, { method: 'POST', responseSchema: TotpEnrolmentSchema });

/** Answers the recovery codes, this once. */
export const confirmSecondFactor = (body: { code: string }) =>
  apiFetch(ACCOUNT_PATHS.totp, { method: 'PUT', body, responseSchema: RecoveryCodesSchema });

export const removeSecondFactor = (body: { password: string }) =>
  apiFetch(ACCOUNT_PATHS.totp, { method: 'DELETE', body });

/** The old recovery codes end. */
export const renewRecoveryCodes = (body: { password: string }) =>
  apiFetch(ACCOUNT_PATHS.recoveryCodes, { method: 'POST', body, responseSchema: RecoveryCodesSchema });
