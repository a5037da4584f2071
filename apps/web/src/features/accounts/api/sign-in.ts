import { FIRST_PAGE_PATHS } from '@integra/shared-types/first-page-paths';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** The login page does without the contract's schemas until something is sent (see the session). */
export const loadLoginSchema = async () => (await import('@integra/shared-types/accounts')).LoginSchema;

export const logIn = (body: { email: string; password: string }) =>
  apiFetch(FIRST_PAGE_PATHS.session, { method: 'POST', body });
