import { CERTIFICATE_PATHS, NameMatchedSchema, VerificationSchema } from '@integra/shared-types/certificates';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** @param code as `CertificateCodeSchema` makes it of what was typed */
export const verificationQuery = (code: string) =>
  queryOptions({
    queryKey: ['verification', code],
    queryFn: ({ signal }) => apiFetch(CERTIFICATE_PATHS.verify(code), { responseSchema: VerificationSchema, signal }),
  });

export const matchName = (code: string, name: string) =>
  apiFetch(CERTIFICATE_PATHS.match(code), { method: 'POST', body: { name }, responseSchema: NameMatchedSchema });
