import {
  CERTIFICATE_PATHS,
  CertificateStatusSchema,
  type Correct,
  RegisterEntrySchema,
  RegisterPageSchema,
  type RevokeSchema,
} from '@integra/shared-types/certificates';
import { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { pagedQuery } from '../../../lib/lists/paged-query.js';

/** First part of the key of every query over the register. */
export const REGISTER_KEY = 'register';

export const RegisterFiltersSchema = z.object({
  search: z.string().max(120).optional().catch(undefined),
  status: CertificateStatusSchema.optional().catch(undefined),
});
export type RegisterFilters = z.output<typeof RegisterFiltersSchema>;

export const registerQuery = (filters: RegisterFilters) =>
  pagedQuery({ key: REGISTER_KEY, path: CERTIFICATE_PATHS.register, filters, responseSchema: RegisterPageSchema });

export const revokeCertificate = (id: string, body: z.output<typeof RevokeSchema>) =>
  apiFetch(CERTIFICATE_PATHS.revocation(id), { method: 'POST', body, responseSchema: RegisterEntrySchema });

/** Answers the new certificate; the old one points to it. */
export const correctCertificate = (id: string, body: Correct) =>
  apiFetch(CERTIFICATE_PATHS.correction(id), { method: 'POST', body, responseSchema: RegisterEntrySchema });
