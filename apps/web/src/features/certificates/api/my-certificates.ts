import {
  CERTIFICATE_PATHS,
  EnrolmentCertificateSchema,
  type HolderDisplay,
  MyCertificateSchema,
  MyCertificatesSchema,
  type RequestCertificate,
} from '@integra/shared-types/certificates';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { enrolmentKey } from '../../../lib/enrolments/enrolment-key.js';

/** While a file is made the page is told when it is there; this only looks after it in case that message was lost. */
const PREPARING_MS = 10_000;

export const myCertificatesQuery = queryOptions({
  queryKey: ['my-certificates'],
  queryFn: ({ signal }) => apiFetch(CERTIFICATE_PATHS.mine, { responseSchema: MyCertificatesSchema, signal }),
});

/** Where the certificate of one enrolment stands. */
export const enrolmentCertificateQuery = (enrolmentId: string) =>
  queryOptions({
    queryKey: [...enrolmentKey(enrolmentId), 'certificate'],
    queryFn: ({ signal }) =>
      apiFetch(CERTIFICATE_PATHS.ofEnrolment(enrolmentId), { responseSchema: EnrolmentCertificateSchema, signal }),
    refetchInterval: (query) => (query.state.data?.state === 'preparing' ? PREPARING_MS : false),
  });

export const requestCertificate = (enrolmentId: string, body: RequestCertificate) =>
  apiFetch(CERTIFICATE_PATHS.ofEnrolment(enrolmentId), {
    method: 'PUT',
    body,
    responseSchema: EnrolmentCertificateSchema,
  });

export const chooseHolderDisplay = (id: string, holderDisplay: HolderDisplay) =>
  apiFetch(CERTIFICATE_PATHS.one(id), {
    method: 'PATCH',
    body: { holderDisplay },
    responseSchema: MyCertificateSchema,
  });
